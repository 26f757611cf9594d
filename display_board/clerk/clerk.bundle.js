/* Made from display_board/clerk by display_board/generate.py. */
var O,lr,no,Me,eo,pn,cr,fn,fr,oo,to,qi,Dt=Symbol.for("pv"),mn={},_n=[],Yi=/^m(i|n|o|s|text|space)$/,ro=Array.isArray,so=_n.slice,Ye=Object.assign;function qe(e){e&&e.parentNode&&e.remove()}function Pt(e,t,n){var o,r,i,a={},l=arguments.length;for(i in t)i=="key"?o=t[i]:i=="ref"&&typeof e!="function"?r=t[i]:a[i]=t[i];return l>2&&(a.children=l>3?so.call(arguments,2):n),Rt(e,a,o,r,null)}function Rt(e,t,n,o,r){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Dt,__v:r||++lr,__i:-1,__u:0};return!r&&O.vnode&&O.vnode(i),i}function Xe(e){return e.children}function Ze(e,t){this.props=e,this.context=t,this.__g=0}function Le(e,t){if(t==null)return e.__&&Le(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Le(e)}function Zi(e){var t,n=e.__v,o=n.__e,r=[],i=[],a=e.__P;a&&((t=Ye({constructor:Dt},n)).__v=n.__v+1,O.vnode&&O.vnode(t),io(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Le(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=t,hr(r,t,i),n.__=n.__e=null,t.__e!=o&&dr(t))}function dr(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),dr(e)}function ar(e){(8&e.__g||(e.__g|=8,Me.push(e),pn++))&&eo==O.debounceRendering||((eo=O.debounceRendering)||queueMicrotask)(pr)}function pr(){try{for(var e,t=1;Me.length;)Me.length>t&&Me.sort(cr),e=Me.shift(),t=Me.length,8&e.__g&&Zi(e)}finally{(pn=Me.length)&&(eo||queueMicrotask)(pr)}}function mr(e,t,n,o,r,i,a,l,c,p,d){var _,$,f,g,Y,C,D=o.__k||_n,w=t.length;for(c=Xi(n,t,D,c,w),_=0;_<w;_++)(f=n.__k[_])!=null&&($=~f.__i&&D[f.__i]||mn,f.__i=_,C=io(e,f,$,r,i,a,l,c,p,d),g=f.__e,($.ref!=f.ref||8&$.__u)&&($.ref&&ao($.ref,null,f,$),f.ref&&d.push(f.ref,f.__c||g,f)),Y=Y||g,4&f.__u?(c=_r(f,c,e,!$.__v),$.__e&&($.__e=null)):typeof f.type=="function"&&C!==void 0?c=C:g&&(c=g.nextSibling),f.__u&=-21);return n.__e=Y,c}function Xi(e,t,n,o,r){var i,a,l,c,p,d,_,$,f,g=n.length,Y=g,C=0,D=0,w=e.__k=Array(r);for(i=0;i<r;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=w[i]=Rt(null,a):ro(a)?a=w[i]=Rt(Xe,{children:a}):a.constructor===Dt&&a.__b?a=w[i]=Rt(a.type,a.props,a.key,a.ref,a.__v):w[i]=a,c=i+C,a.__=e,a.__b=e.__b+1,l=null,~(p=a.__i=Ji(a,n,c,Y))&&(Y--,(l=n[p])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,p==c-1?C--:p==c+1?C++:p!=c&&(p>c?C--:C++,D=1)):(~p||(r>g?C--:r<g&&C++),typeof a.type!="function"&&(a.__u|=4))):w[i]=null;if(D){for(d=[],_=[],i=0;i<r;i++)if((a=w[i])&&16&a.__u){for(C=0,$=d.length;C<$;)d[f=C+$>>1]<a.__i?C=f+1:$=f;d[C]=a.__i,_[i]=C+1}for(C=d.length;i--;)_[i]&&(_[i]==C?C--:w[i].__u|=4)}if(Y)for(i=0;i<g;i++)!(l=n[i])||2&l.__u||(l.__e==o&&(o=Le(l)),uo(l,l));return o}function _r(e,t,n,o){var r,i,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=_r(r[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=Le(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Ji(e,t,n,o){var r,i=e.key,a=e.type,l=t[n],c=l&&!(2&l.__u);if(l===null&&i==null||c&&i==l.key&&a==l.type)return n;if(o>(c?1:0)){for(r=n-1;r>=0;r--)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r;for(r=n+1;r<t.length;r++)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r}return-1}function ur(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function cn(e,t,n,o,r){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||ur(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||ur(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=to[t]||(to[t]=Qi(t)),(e.__a||(e.__a={}))[t]=oo,i=t!=(t=t.replace(fr,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Qi(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[fn]==null)t[fn]=oo++;else if(t[fn]<this.__a[e])return;return n(O.event?O.event(t):t)}}}function io(e,t,n,o,r,i,a,l,c,p){var d,_,$,f,g,Y,C,D,w,Z,L,Qn,sr,ln,Ge,ir,Pe,ze,Se=t.type;if(t.constructor!==Dt)return null;128&n.__u&&(c=32&n.__u,d=n.__c.__z)&&(t.__u|=c,_=i=[],d.nodeType==8?l=dn(d,i):i.push(d),l=i[0]||l),(d=O.__b)&&d(t);e:if(typeof Se=="function"){$=a.length;try{if(D=t.props,w=(d=Se.prototype)&&d.render,Z=(d=Se.contextType)&&o[d.__c],L=d?Z?Z.props.value:d.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(w?t.__c=f=new Se(D,L):(t.__c=f=new Ze(D,L),f.constructor=Se,f.render=ta),Z&&Z.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),w&&(f.__s||(f.__s=f.state),Se.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Ye({},f.__s)),Ye(f.__s,Se.getDerivedStateFromProps(D,f.__s)))),g=f.props,Y=f.state,f.__v=t,n.__c){if(D!==g&&w&&!Se.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(D,L),t.__v==n.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(D,f.__s,L)===!1){t.__v!=n.__v&&(f.props=D,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(fe){fe&&(fe.__=t)}),_n.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),l=Le(n);break e}f.componentWillUpdate&&f.componentWillUpdate(D,f.__s,L),w&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(g,Y,C)})}else w&&!Se.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),w&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=L,f.props=D,f.__P=e,f.__g&=-5,Qn=O.__r,sr=w?25:0;do f.__g&=-9,Qn&&Qn(t),d=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++sr<25);w&&(_n.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=Ye({},o,f.getChildContext())),w&&n.__c&&f.getSnapshotBeforeUpdate&&(C=f.getSnapshotBeforeUpdate(g,Y)),ln=d&&d.type===Xe&&d.key==null?d.props.children:d,D.__P&&(d=l,r=(e=D.__P).namespaceURI,c=i=null,n.props&&n.props.__P!=e&&(n.__k.some(function(fe){fe&&uo(fe,fe)}),n.__k=null),l=n.__k?Le(n,0):null),l=mr(e,ro(ln)?ln:[ln],t,n,o,r,i,a,l,c,p),D.__P&&(t.__e=null,l=d),t.__u&=-161,_&&_.some(qe),f.__h.length&&a.push(f),1&f.__g&&(f.__g&=-4)}catch(fe){if(a.length=$,t.__v=null,c||i)if(fe&&fe.then){if(t.__u|=128|c,i){for(~(Pe=i.indexOf(l||void 0))||(Pe=i.length);(ze=i[Pe-1])&&ze.nodeType==8;)Pe--;for(;Pe<i.length;Pe++)if(ze=i[Pe])if(i[Pe]=null,Ge){if(ze==ir)break}else{if(ze.nodeType!=8)break;ze.data.startsWith("$s")&&(ir=dn(Ge=ze))}}if(!Ge){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;Ge=l}(d=dn(Ge=t.__c.__z||(t.__c.__z=Ge)))?(t.__e=Ge,l=d):t.__e=l,l=l&&l.nextSibling}else i&&i.some(qe);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),fe&&fe.then||vr(t),O.__e(fe,t,n)}}else l=t.__e=ea(n.__e,t,n,o,r,i,a,c,p,e);return(d=O.diffed)&&d(t),l}function dn(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function vr(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(vr))}function hr(e,t,n){for(var o=0;o<n.length;)ao(n[o++],n[o++],n[o++]);O.__c&&O.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){O.__e(i,r.__v)}})}function ea(e,t,n,o,r,i,a,l,c,p){var d,_,$,f,g,Y,C,D,w=n.props||mn,Z=t.props,L=t.type;if(L=="svg"?r="http://www.w3.org/2000/svg":L=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(d=0;d<i.length;d++)if((g=i[d])&&(L?g.localName==L:g.nodeType==3)){e=g,i[d]=null;break}}if(!e){if(D=p.ownerDocument||document,!L)return D.createTextNode(Z);e=D.createElementNS(r,L,Z.is?Z:p),l&&(O.__m&&O.__m(t,i),l=!1),i=null}if(L){if(p=L=="template"&&e.content||e,i=L=="textarea"&&Z.defaultValue!=null?null:i&&so.call(p.childNodes),!l&&i)for(w={},d=0;d<e.attributes.length;d++)w[(g=e.attributes[d]).name]=g.value;for(d in w)g=w[d],d=="dangerouslySetInnerHTML"?$=g:d=="children"||d in Z||d=="value"&&"defaultValue"in Z||d=="checked"&&"defaultChecked"in Z||cn(e,d,null,g,r);for(d in Z)g=Z[d],d=="children"?f=g:d=="dangerouslySetInnerHTML"?_=g:d=="value"?Y=g:d=="checked"?C=g:l&&typeof g!="function"||w[d]===g||cn(e,d,g,w[d],r);_?(l||$&&(_.__html==$.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):($&&(e.textContent=""),(L=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&Yi.test(L))&&(r="http://www.w3.org/1999/xhtml"),mr(p,ro(f)?f:[f],t,n,o,r,i,a,i?i[0]:n.__k&&Le(n,0),l,c),i&&i.some(qe)),l&&L!="textarea"||(d="value",L=="progress"&&Y==null?e.removeAttribute(d):Y==null||Y===e[d]&&(L!="progress"||Y)||cn(e,d,Y,w[d],r),d="checked",C!=null&&C!=e[d]&&cn(e,d,C,w[d],r))}else w===Z||l&&e.data==Z||(e.data=Z);return e}function ao(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){O.__e(r,n)}}function uo(e,t,n){var o,r,i,a;if(O.unmount&&O.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||ao(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){O.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&uo(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=dn(o,i=[]))&&(o==e.__e&&i.some(qe),qe(r),qe(o)),n||qe(e.__e),e.__e=e.__c=e.__=null}function ta(e,t,n){return this.constructor(e,n)}function lo(e,t){var n,o,r,i;O.__&&O.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=Rt(Xe,{children:[e]}),r=[],i=[],io(t,t.__k,o||mn,mn,t.namespaceURI,o?null:t.firstChild?so.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,i),hr(r,t.__k,i),t.__k.props.children=null}O={__e:function(e,t,n,o){for(var r,i,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(l){e=l}}throw pn=0,e}},lr=0,no=function(e){return e!=null&&e.constructor===Dt},Ze.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Ye({},this.state)),typeof e=="function"&&(e=e(Ye({},n),this.props)),e&&(Ye(n,e),this.__v&&(t&&this.__k.push(t),ar(this)))},Ze.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),ar(this))},Ze.prototype.render=Xe,Me=[],pn=0,cr=function(e,t){return e.__v.__b-t.__v.__b},fn=Symbol(),fr=/(PointerCapture)$|Capture$/i,oo=0,to={},qi=0;var br=function(e,t,n,o){var r;t[0]=0;for(var i=1;i<t.length;i++){var a=t[i++],l=t[i]?(t[0]|=a?1:2,n[t[i++]]):t[++i];a===3?o[0]=l:a===4?o[1]=Object.assign(o[1]||{},l):a===5?(o[1]=o[1]||{})[t[++i]]=l:a===6?o[1][t[++i]]+=l+"":a?(r=e.apply(l,br(e,l,n,["",null])),o.push(r),l[0]?t[0]|=2:(t[i-2]=0,t[i]=r)):o.push(l)}return o},$r=new Map;function yr(e){var t=$r.get(this);return t||(t=new Map,$r.set(this,t)),(t=br(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,i=1,a="",l="",c=[0],p=function($){i===1&&($||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?c.push(0,$,a):i===3&&($||a)?(c.push(3,$,a),i=2):i===2&&a==="..."&&$?c.push(4,$,0):i===2&&a&&!$?c.push(5,0,!0,a):i>=5&&((a||!$&&i===5)&&(c.push(i,0,a,r),i=6),$&&(c.push(i,$,0,r),i=6)),a=""},d=0;d<n.length;d++){d&&(i===1&&p(),p(d));for(var _=0;_<n[d].length;_++)o=n[d][_],i===1?o==="<"?(p(),c=[c],i=3):a+=o:i===4?a==="--"&&o===">"?(i=1,a=""):a=o+a[0]:l?o===l?l="":a+=o:o==='"'||o==="'"?l=o:o===">"?(p(),i=1):i&&(o==="="?(i=5,r=a,a=""):o==="/"&&(i<5||n[d][_+1]===">")?(p(),i===3&&(c=c[0]),i=c,(c=c[0]).push(2,0,i),i=0):o===" "||o==="	"||o===`
`||o==="\r"?(p(),i=2):a+=o),i===3&&a==="!--"&&(i=4,c=c[0])}return p(),c})(e)),t),arguments,[])).length>1?t:t[0]}var u=yr.bind(Pt);var pt=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"add-errand",icon:"plus",from:["waiting","parked"],asks:"add-errand"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],gr=["recall","start","finish","no-show","transfer","park"].map(Oe),co=["F9","NumpadEnter"],fo=15e3,kr=1500,wr="ArrowDown",Er="i",Sr="b";function Oe(e){let t=pt.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function mt(e,t){return t!==null&&e.from.includes(t.state)}function Or(e){return pt.find(t=>t.key===e)}var _t,B,po,xr,mo=Object.is,vn=0,Mr=[],_o=[],F=O,Tr=F.__b,Nr=F.__r,Cr=F.diffed,Ar=F.__c,Ir=F.unmount,Rr=F.__;function hn(e,t){F.__h&&F.__h(B,e,vn||t),vn=0;var n=B.__H||(B.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function te(e){return vn=1,na(Lr,e)}function na(e,t,n){var o=hn(_t++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Lr(void 0,t),function(i){var a=(o.__N||o.__)[0],l=o.t(a,i);mo(a,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=B,!B.__f)){B.__f=!0;var r=B.shouldComponentUpdate;B.shouldComponentUpdate=function(i,a,l){var c=this.__H;if(!c)return!0;var p=!1,d=this.props!=i;if(c.__.some(function($){$.__N&&(p=!0,mo($.__[0],$.__N[0])||(d=!0))}),r){var _=r.call(this,i,a,l);return p?_||d:_}return!p||d}}return o.__}function V(e,t){var n=hn(_t++,3);!F.__s&&ho(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,B.__H.__h.push(n))}function Lt(e,t){var n=hn(_t++,4);!F.__s&&ho(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,B.__h.push(n))}function P(e){return vn=5,$n(function(){return{current:e}},[])}function $n(e,t){var n=hn(_t++,7);return ho(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function oa(){var e;do{for(;e=_o.shift();)try{Mt(e)}catch(n){F.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Mr.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Mt),t.__h.some(vo),t.__h=[]}catch(n){t.__h=[],F.__e(n,e.__v)}}}while(_o.length)}F.__b=function(e){B=null,Tr&&Tr(e)},F.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Rr&&Rr(e,t)},F.__r=function(e){Nr&&Nr(e),_t=0;var t=(B=e.__c).__H;t&&(po==B?B.__h=[]:(t.__h.some(Mt),t.__h.some(vo),_t=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),po=B},F.diffed=function(e){Cr&&Cr(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Pr(Mr.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),po=B=null},F.__c=function(e,t){t.some(function(n){try{n.__h.some(Mt),n.__h=n.__h.filter(function(o){return!o.__||vo(o)})}catch(o){n.__h=[function(){throw o}]}}),Ar&&Ar(e,t)},F.unmount=function(e){Ir&&Ir(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,Pr(_o.push(r))}else Mt(r)}catch(i){t=i}}),o.__H=void 0,t&&F.__e(t,o.__v))};var Dr=typeof requestAnimationFrame=="function";function ra(e){var t,n=function(){clearTimeout(o),Dr&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);Dr&&(t=requestAnimationFrame(n))}function Pr(e){e!=1&&xr==F.requestAnimationFrame||((xr=F.requestAnimationFrame)||ra)(oa)}function Mt(e){var t=B,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),B=t}function vo(e){var t=B;e.__c=e.__(),B=t}function ho(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!mo(n,e[o])})}function Lr(e,t){return typeof t=="function"?t(e):t}var sa=Symbol.for("preact-signals");function kn(){if(xe>1)xe--;else{var e,t=!1;for((function(){var r=yn;for(yn=void 0;r!==void 0;){var i=r.S;if(i.v===r.v)for(var a=i.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=i.i);r=r.o}})();Wt!==void 0;){var n=Wt;for(Wt=void 0,bn++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&Wr(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if(bn=0,xe--,t)throw e}}function X(e){if(xe>0)return e();$o=++ia,xe++;try{return e()}finally{kn()}}var Ut,R=void 0;function Kt(e){var t=R,n=Ut;R=void 0,Ut=void 0;try{return e()}finally{R=t,Ut=n}}var Wt=void 0,xe=0,bn=0,ia=0,$o=0,yn=void 0,gn=0;function Ur(e){if(R!==void 0){var t=e.n;if(t===void 0||t.t!==R)return t={i:0,S:e,p:R.s,n:void 0,t:R,e:void 0,x:void 0,r:t},R.s!==void 0&&(R.s.n=t),R.s=t,e.n=t,32&R.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=R.s,t.n=void 0,R.s.n=t,R.s=t),t}}function G(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}G.prototype.brand=sa;G.prototype.h=function(){return!0};G.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:Kt(function(){var o;(o=t.W)==null||o.call(t)}))};G.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&Kt(function(){var r;(r=t.Z)==null||r.call(t)}))}};G.prototype.subscribe=function(e){var t=this;return le(function(){var n=t.value;Kt(function(){return e(n)})},{name:"sub"})};G.prototype.valueOf=function(){return this.value};G.prototype.toString=function(){return this.value+""};G.prototype.toJSON=function(){return this.value};G.prototype.peek=function(){var e=this;return Kt(function(){return e.value})};Object.defineProperty(G.prototype,"value",{get:function(){var e=Ur(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(bn>100)throw new Error("Cycle detected");(function(n){xe!==0&&bn===0&&n.l!==$o&&(n.l=$o,yn={S:n,v:n.v,i:n.i,o:yn})})(this),this.v=e,this.i++,gn++,xe++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{kn()}}}});function h(e,t){return new G(e,t)}function Wr(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function Kr(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function Fr(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function Je(e,t){G.call(this,void 0,t),this.x=e,this.s=void 0,this.g=gn-1,this.f=4}Je.prototype=new G;Je.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===gn))return!0;if(this.g=gn,this.f|=1,this.i>0&&!Wr(this))return this.f&=-2,!0;var e=R;try{Kr(this),R=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return R=e,Fr(this),this.f&=-2,!0};Je.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}G.prototype.S.call(this,e)};Je.prototype.U=function(e){if(this.t!==void 0&&(G.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};Je.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(Je.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=Ur(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function ne(e,t){return new Je(e,t)}function Br(e){var t=e.j;if(e.j=void 0,typeof t=="function"){xe++;var n=R;R=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,bo(e),o}finally{R=n,kn()}}}function bo(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Br(e)}function aa(e){if(R!==this)throw new Error("Out-of-order effect");Fr(this),R=e,this.f&=-2;try{8&this.f&&bo(this)}finally{kn()}}function vt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Ut&&Ut.push(this)}vt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};vt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Br(this),Kr(this),xe++;var e=R;return R=this,aa.bind(this,e)};vt.prototype.N=function(){2&this.f||(this.f|=2,this.u=Wt,Wt=this)};vt.prototype.d=function(){this.f|=8,1&this.f||bo(this)};vt.prototype.dispose=function(){this.d()};function le(e,t){var n=new vt(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var Hr,En,wn,ua=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var jr=[];le(function(){Hr=this.N})();function ht(e,t){O[e]=t.bind(null,O[e]||function(){})}function Ft(e){if(wn){var t=wn;wn=void 0,t()}wn=e&&e.S()}function Vr(e){var t=this,n=e.data,o=ca(n);o.name="ReactiveDom",o.value=n;var r=$n(function(){for(var l=t,c=t.__v;c=c.__;)if(c.__c){c.__c.__$f|=4;break}var p=ne(function(){var f=o.value.value;return f===0?0:f===!0?"":f||""}),d=ne(function(){return!Array.isArray(p.value)&&!no(p.value)}),_=le(function(){if(this.N=Gr,d.value){var f=p.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=f)}}),$=t.__$u.d;return t.__$u.d=function(){_(),$.call(this)},[d,p]},[]),i=r[0],a=r[1];return i.value?a.peek():a.value}Vr.displayName="ReactiveTextNode";Object.defineProperties(G.prototype,{constructor:{configurable:!0,value:Pt(Xe,null).constructor},type:{configurable:!0,value:Vr},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});ht("__b",function(e,t){if(Ft(),En=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var i=o[r];i instanceof G&&(n||(t.__np=n={}),n[r]=i,o[r]=i.peek())}}e(t)});ht("__r",function(e,t){if(e(t),t.type!==Xe){Ft();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,i){var a;return le(function(){a=this},{name:i}),a.c=r,a})((function(r){return function(){var i;ua&&((i=this.y)==null||i.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),En=o,Ft(n)}});ht("__e",function(e,t,n,o){Ft(),En=void 0,e(t,n,o)});ht("diffed",function(e,t){Ft(),En=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,i=n.U;if(i)for(var a in i){var l=i[a];l===void 0||o&&a in o||(l.d(),i[a]=void 0)}if(o){i||(i={},n.U=i);for(var c in o){var p=i[c],d=o[c];p===void 0?(p=la(n,c,d,r),i[c]=p):p.o(d,r)}}}e(t)});function la(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,i=h(n);return{o:function(a,l){i.value=a,o=l},d:le(function(){this.N=Gr;var a=i.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}ht("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var i=o[r];i&&i.d()}}}var a=t.__np;if(a){var l=t.props;for(var c in a)l[c]=a[c]}t.__np=void 0}else{var p=t.__c;if(p){p.__$f|=8;var d=p.__$u;d&&(p.__$u=void 0,d.d())}}e(t)});ht("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});Ze.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(o||i||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};function ca(e,t){return $n(function(){return h(e,t)},[])}var fa=function(e){queueMicrotask(function(){queueMicrotask(e)})};function da(){X(function(){for(var e;e=jr.shift();)Hr.call(e)})}function Gr(){jr.push(this)===1&&(O.requestAnimationFrame||fa)(da)}function zr(e,t){switch(t.type){case"skip":case"rating.asked":case"case.assigned":case"case.closed":case"suggestion.replied":case"text.erased":case"survey.handed_out":case"dossiers.imported":case"dossier.received":case"dossier.moved":case"appointment.booked":case"appointment.moved":case"appointment.cancelled":case"appointment.arrived":case"appointment.missed":case"day.started":case"emergency.began":case"emergency.ended":case"outage.began":case"outage.ended":case"alert.raised":case"alert.ended":case"help.offered":case"help.answered":return e;case"day.opened":return{...Yr(e,t.data.waiting),business_day:t.data.business_day,tickets:[]};case"day.closed":return{...e,tickets:[]};case"day.doubted":return{...e,business_day:t.data.business_day,clock_day:t.data.clock_day};case"counter.opened":return yo(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return yo(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return yo(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return _a(e,t);case"device.paired":case"device.renamed":case"device.revoked":return ma(e,t);case"service.opened":case"service.closed":return qr(e,t.data.service,{open:t.type==="service.opened"});case"slip.trial_ordered":case"slip.trial_ended":return e;default:return pa(e,t.data)}}function pa(e,{ticket:t,waiting:n}){return t?Yr($e(e,t),n):e}function $e(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function $t(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function yo(e,t,n,o,r){return $t(e,{code:t,state:n,clerk:o,pause_reason:r})}function ma(e,t){let{device:n,kind:o,name:r}=t.data,a=e.devices.find(p=>p.id===n)??{id:n,kind:o,name:r,online:!1,trouble:null,seen_at:null},l=e.devices.filter(p=>p.id!==n),c=t.type==="device.revoked"?[]:[{...a,name:r}];return{...e,devices:[...l,...c]}}function _a(e,t){let{device:n,kind:o,name:r}=t.data,i=e.devices.find(c=>c.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?i?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:i?.trouble??null,seen_at:t.at},l=i?e.devices.map(c=>c.id===n?a:c):[...e.devices,a];return{...e,devices:l}}function qr(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function Yr(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>qr(n,o,{waiting:r}),e)}var Zr={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function M(e,t,n={},o=Zr){let r=new AbortController,i=setTimeout(()=>r.abort(),n.within??5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:va(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await ha(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(i)}}var go=new Map;async function Bt(e,t,n={},o=()=>{},r=Zr){let i=`${e} ${t} ${JSON.stringify(n.body??null)}`,a=n.key??go.get(i)??be();for(let l=1;;l+=1){let c=await M(e,t,{...n,key:a},r),p=bt(c);if(p?l===3&&go.set(i,a):go.clear(),!p||l===3)return{...c,tries:l};o(),await r.pause(400*2**(l-1))}}function bt(e){return e.outcome==="lost"||e.outcome==="refused"&&e.status>=502}function va(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function ha(e){let t=await e.text(),n=t===""?null:$a(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",field:o.errors?.[0]?.field??null,retryAfterSeconds:r>0?r:null,tries:1}}function $a(e){try{return JSON.parse(e)}catch{return null}}function be(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}function oe(e){return e.clerk_rules}function Xr(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-Te(e)>=o*6e4?o:null}function Te(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function On(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function Jr(e,t,n,o=!1){return pt.filter(i=>i.id!=="add-errand"||o).filter(i=>i.from.includes(e.state)&&(n||ba(i,e,t)))}function ba(e,t,n){return e.id==="print"?!0:e.id==="priority"?Sn(n,t.service):e.id==="call"&&t.state==="waiting"?!1:t.counter===n.code?!0:t.for_counter?t.for_counter===n.code:Sn(n,t.service)}function Sn(e,t){return e.services.includes(t)||!!e.profile?.some(n=>n.code===t)}var ya=["clerk","supervisor","admin"];function Qe(e){return[...new Set(e.rights.filter(t=>ya.includes(t.role)).map(t=>t.office))]}function yt(e,t){return et(e)||t.clerks_may_choose}function et(e){return e?.role==="supervisor"||e?.role==="admin"}function Qr(e,t){return e==="finish"||e==="go-on"?Math.min(fo,t.undo_seconds*1e3):fo}var ko=["called","serving"];function ns(e,t,n,o){let r=e.counters.find(p=>p.code===t);if(!r)return null;let i=e.office.services.filter(p=>r.services.includes(p.code)),a=p=>p.counter===t||r.services.includes(p.service),l=p=>e.tickets.filter(d=>d.state===p),c=Ea(l("waiting").filter(p=>ka(p,r,o)),n);return{counter:r,services:i,ticket:wa(e,t),line:c,next:c.find(p=>ga(p,o))??null,counts:i.map(p=>Sa(p,c,o)),parked:es(l("parked").filter(a),p=>p.remind_at),missed:es(l("no_show").filter(a),p=>p.finished_at).reverse()}}function tt(e){return e.state==="waiting"&&!!e.from_home&&!e.confirmed_at}function ga(e,t){return!tt(e)&&(Te(e)<=t||!e.appointment_at)}function ka(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-Te(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function es(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function nt(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function wa(e,t){return e.tickets.filter(n=>n.counter===t&&ko.includes(n.state)).reduce((n,o)=>n===null||ts(o)>ts(n)?o:n,null)}function ts(e){return e.called_at===null?0:Date.parse(e.called_at)}function Ea(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||Te(o)-Te(r)||o.number.localeCompare(r.number))}function Sa(e,t,n){let o=t.filter(i=>i.service===e.code),r=o.length?Math.max(...o.map(i=>n-Te(i))):null;return{service:e,waiting:o.length,longestMs:r}}function os(e,{seat:t,now:n,awaited:o}){let r=et(e.person)?null:e.clock_day,i=e.clock_day===e.business_day?"clock_opened":"clock",a=r?[{id:`${i}:${r}`,kind:i,code:r}]:[],l=_=>_.print==="failed"||_.print==="pending"&&n>=(o.get(_.id)??1/0),c=e.tickets.filter(_=>l(_)&&(_.state==="waiting"||_.state==="called")).map(_=>({id:`print:${_.id}`,kind:"print",ticket:_,code:_.print_reason??void 0})),p=e.tickets.filter(_=>_.counter===t&&nt(_,n)).map(_=>({id:`parked:${_.id}:${_.remind_at}`,kind:"parked",ticket:_})),d=e.devices.flatMap(_=>{let $=_.trouble??(_.online||_.seen_at===null?null:"offline");return $===null?[]:[{id:`device:${_.id}:${$}`,kind:"device",device:_,code:$}]});return[...a,...c,...p,...d]}function xn(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}function rs(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(i,a)=>n[a]===void 0?i:String(n[a]))}}async function ss(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var Tn=["vi","en"],as="luot.clerk.language",us={},U=h("vi"),ls=ne(()=>rs(us[U.value]??{})),wo=h("counter"),Oa=ne(()=>({place:Nn({place:wo.value})}));function s(e,t){return ls.value(e,{...Oa.value,...t})}function Nn(e){return ls.value(`place.${e.place??"counter"}`)}async function cs(){let e=new URL("i18n",import.meta.url).href;await Promise.all(Tn.map(async t=>{us[t]=await ss(e,t)})),Eo(xa())}function Eo(e){U.value=e,document.documentElement.lang=e,localStorage.setItem(as,e)}function fs(e){return Tn.some(t=>t===e)?s(`language.${e}`):new Intl.DisplayNames([U.value],{type:"language"}).of(e)??e}function xa(){return localStorage.getItem(as)==="en"?"en":"vi"}function E(e){return e[U.value]||e.vi}function H(e){return s(`${e.place??"counter"}.title`,{code:e.code})}function ot(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?s("duration.none"):t<60?s("duration.minutes",{minutes:t}):s("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function ds(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],i=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${i}`:i}function re(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function rt(e){let t=U.value==="vi"?"vi-VN":"en-GB";return new Intl.DateTimeFormat(t,{dateStyle:"long",timeZone:"UTC"}).format(Date.parse(e))}function Cn(e){let t=U.value==="vi"?"vi-VN":"en-GB",o={weekday:"long",day:"numeric",month:U.value==="vi"?"numeric":"short",timeZone:"UTC"};return new Intl.DateTimeFormat(t,o).format(Date.parse(e))}function ps(e,t,n){let o=is(e)-is(re(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function is(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var v=h(void 0),gt=h(null),b=h(null),k=h(null);le(()=>{let e=b.value?.counters.find(t=>t.code===k.value);wo.value=e?.place??"counter"});var kt=h(null),An=h([]),ve=h(null),jt=h(0),Vt=h(Date.now()),A=ne(()=>Vt.value+jt.value),st=h(null),y=h(null),se=h(null),Ta=1e4,Ht=h({text:"",number:0}),Ne=h(null),Ce=h(new Set),Gt=h(new Map),Ae=h(!1),it=h(!1),x=ne(()=>b.value&&k.value?ns(b.value,k.value,An.value,A.value):null),de=ne(()=>x.value?.counter.state==="paused"),ye=ne(()=>b.value?oe(b.value.office):null),T=ne(()=>ve.value?.state==="down"),ms=ne(()=>b.value?os(b.value,{seat:k.value,now:A.value,awaited:Gt.value}).filter(e=>!Ce.value.has(e.id)):[]),In=ne(()=>se.value!==null&&Vt.value<se.value.until?se.value:null),at=ne(()=>{let e=Ne.value;if(e===null||A.value>=e.until)return null;let t=b.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-A.value)}});function wt(e){return mt(e,x.value?.ticket??null)}function Ue(e){Ht.value={text:e,number:Ht.value.number+1}}function S(e,t){let n=e==="bad"||e==="warn"?1/0:Vt.value+Ta;se.value={tone:e,text:t,number:(se.value?.number??0)+1,until:n},Ue(t)}function ie(e){b.value&&(b.value=e(b.value))}function Rn(){b.value=null,k.value=null,gt.value=null,it.value=!1,kt.value=null,An.value=[],ve.value=null,Ne.value=null,se.value=null,Ue(""),st.value=null,Gt.value=new Map}var W=h(null),Ie=h(""),Dn=null;function j(e,{ticket:t=null,act:n=null}={}){W.value===null&&(Dn=document.activeElement),Ie.value="",se.value=null,W.value={kind:e,ticket:t,act:n,key:be()}}function ce(){Ie.value="",W.value=null}function Et(e){e!==null&&W.value===e&&ce()}function _s(){if(Dn===null)return;let e=Dn;Dn=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function So(){document.querySelector("form.panel")?.requestSubmit()}var Na=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy","storage_failed"];function J(e){if(e.detail)return e.detail;let t=Na.includes(e.code)?`refused.${e.code}`:"refused.other";return s(t,{seconds:e.retryAfterSeconds??1})}function vs(e,t,n){return"#"+[1,3,5].map(r=>{let i=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(i+(a-i)*n).toString(16).padStart(2,"0")}).join("")}function hs(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",vs(e,"#000000",.25)),t.setProperty("--lotus-wash",vs(e,"#FFFFFF",.92)))}var dc=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_ERRAND_ADDED:"ticket.errand_added",TICKET_WENT_ON:"ticket.went_on",TICKET_LET_PASS:"ticket.let_pass",TICKET_CONFIRMED:"ticket.confirmed",TICKET_PUT_BACK:"ticket.put_back",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_MISSED:"ticket.missed",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",SLIP_TRIAL_ORDERED:"slip.trial_ordered",SLIP_TRIAL_ENDED:"slip.trial_ended",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",RATING_ASKED:"rating.asked",CASE_ASSIGNED:"case.assigned",CASE_CLOSED:"case.closed",APPOINTMENT_BOOKED:"appointment.booked",APPOINTMENT_MOVED:"appointment.moved",APPOINTMENT_CANCELLED:"appointment.cancelled",APPOINTMENT_ARRIVED:"appointment.arrived",APPOINTMENT_MISSED:"appointment.missed",SUGGESTION_REPLIED:"suggestion.replied",TEXT_ERASED:"text.erased",SURVEY_HANDED_OUT:"survey.handed_out",DOSSIERS_IMPORTED:"dossiers.imported",DOSSIER_RECEIVED:"dossier.received",DOSSIER_MOVED:"dossier.moved",OFFICE_CHANGED:"office.changed",DEVICE_PAIRED:"device.paired",DEVICE_RENAMED:"device.renamed",DEVICE_REVOKED:"device.revoked",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed",DAY_DOUBTED:"day.doubted",DAY_STARTED:"day.started",EMERGENCY_BEGAN:"emergency.began",EMERGENCY_ENDED:"emergency.ended",OUTAGE_BEGAN:"outage.began",OUTAGE_ENDED:"outage.ended",ALERT_RAISED:"alert.raised",ALERT_ENDED:"alert.ended",HELP_OFFERED:"help.offered",HELP_ANSWERED:"help.answered"}),pc=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),mc=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo",LEAVE:"leave",LET_PASS:"let-pass",REJOIN:"rejoin",CONFIRM:"confirm",PUT_BACK:"put-back",GO_ON:"go-on",RESUME:"resume",ADD_ERRAND:"add-errand",LAPSE:"lapse"}),_c=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),vc=Object.freeze({PENDING:"pending",PRINTED:"printed",SENT:"sent",FAILED:"failed",NONE:"none"}),hc=Object.freeze({BOOKED:"booked",ARRIVED:"arrived",CANCELLED:"cancelled",MISSED:"missed"}),$c=Object.freeze({EARLY:"early",IN_TIME:"in_time",LATE:"late"}),bc=Object.freeze({RECEIVED:"received",APPRAISED:"appraised",APPROVED:"approved",RETURNED:"returned"}),yc=Object.freeze({RECEIVED:"received",SUPPLEMENTING:"supplementing",IN_WORK:"in_work",READY:"ready",HANDED_OVER:"handed_over",WITHDRAWN:"withdrawn",REFUSED:"refused",STOPPED:"stopped"}),gc=Object.freeze({APPRAISE:"appraise",REQUEST_SUPPLEMENT:"request-supplement",SUPPLEMENT:"supplement",PROLONG:"prolong",APOLOGISE:"apologise",RESULT:"result",HAND_OVER:"hand-over",WITHDRAW:"withdraw",REFUSE:"refuse",STOP:"stop"}),kc=Object.freeze({IN_TIME:"in_time",EARLY:"early",ON_TIME:"on_time",OVER_DUE:"over_due"}),wc=Object.freeze({IN_PERSON:"in_person",ONLINE:"online",POST:"post",ASSISTED:"assisted"}),Ec=Object.freeze({COUNTER:"counter",POST:"post",ONLINE:"online"}),Sc=Object.freeze({NONE:"none",PAID:"paid",EXEMPT:"exempt"}),Oc=Object.freeze({RECEIPT:"receipt",SUPPLEMENT:"supplement",REFUSAL:"refusal",APOLOGY:"apology",STOP:"stop",CONTROL:"control",REMINDER:"reminder",RESULT:"result"}),xc=Object.freeze({ORIGINAL:"original",COPY:"copy",PHOTOCOPY:"photocopy"}),Tc=Object.freeze({REGISTER:"register",FEES:"fees",NOTICES:"notices",CALENDAR:"calendar",SIMPLIFY:"simplify",EXPORT:"export"}),Nc=Object.freeze({BY_HAND:"by_hand",POST:"post",EMAIL:"email",TELEPHONE:"telephone",ONLINE:"online"}),Cc=Object.freeze({HAND:"hand",OPENED_ON_TIME:"opened_on_time",ATTITUDE:"attitude",SATISFACTION:"satisfaction",DOSSIERS_IN_TIME:"dossiers_in_time",ASKED_ONCE:"asked_once"}),Ac=Object.freeze({TIME:"time",ATTITUDE:"attitude",PROGRESS:"progress",SKILL:"skill"}),Ic=Object.freeze({FILL:"fill",COMMENT:"comment",DECIDE:"decide",REOPEN:"reopen"}),Rc=Object.freeze({OPEN:"open",COMMENTED:"commented",DECIDED:"decided"}),Dc=Object.freeze({OPEN:"open",RETURNED:"returned",OVER:"over"}),Pc=Object.freeze({INTAKE:"intake",RESULT:"result"}),Mc=Object.freeze({TOO_MANY_WAIT:"too_many_wait",WAITS_TOO_LONG:"waits_too_long",NOBODY_CALLS:"nobody_calls",LONG_VISIT:"long_visit",DEVICE_SILENT:"device_silent",HELP:"help"}),Lc=Object.freeze({CASE:"case",SUGGESTION:"suggestion",PAYMENT_REPORT:"payment_report",APPOINTMENT_EMAIL:"appointment_email",DOSSIER:"dossier",DOSSIER_REGISTER:"dossier_register"}),$s=Object.freeze({PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",INTERRUPTED:"interrupted",ABANDONED:"abandoned",UNPRINTABLE:"unprintable",NO_PRINTER:"no_printer"}),Uc=Object.freeze({ORDER:"order",COUNTER:"counter",LET_PASS:"let_pass",UNCONFIRMED:"unconfirmed"}),Wc=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),Kc=Object.freeze({DAY_ENDED:"day_ended",NOT_CONFIRMED:"not_confirmed"}),Fc=Object.freeze({SOON:"soon",NEXT:"next",NOW:"now"}),Bc=Object.freeze({DONE:"done",NOW:"now",LATER:"later"}),Hc=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),jc=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),Vc=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin",HEAD:"head",VOLUNTEER:"volunteer",CENTRE:"centre"}),Gc=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent",READER:"reader"}),bs=Object.freeze({PAPER_LOW:"paper_low",PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",MUTED:"muted",VOICE_MISSING:"voice_missing",DIGITS_TOO_SMALL:"digits_too_small",HELP:"help",DISK_FULL:"disk_full",JOURNAL_LOST:"journal_lost",SCANNER_LOST:"scanner_lost",PANEL_SIZE:"panel_size",NO_PRINTER:"no_printer",OTHER:"other"}),zc=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_PAIRING:"unknown_pairing",UNKNOWN_PROCEDURE:"unknown_procedure",UNKNOWN_DOSSIER:"unknown_dossier",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",UNKNOWN_SIGN_IN:"unknown_sign_in",UNKNOWN_RATING:"unknown_rating",UNKNOWN_CASE:"unknown_case",UNKNOWN_APPOINTMENT:"unknown_appointment",UNKNOWN_SUGGESTION:"unknown_suggestion",SLOT_FULL:"slot_full",TOO_EARLY:"too_early",TOO_LATE:"too_late",UNKNOWN_CAMPAIGN:"unknown_campaign",UNKNOWN_FORM:"unknown_form",UNKNOWN_CHANGE:"unknown_change",SETTINGS_CHANGED:"settings_changed",WRONG_STATE:"wrong_state",ALREADY_RATED:"already_rated",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",NUMBERS_USED_UP:"numbers_used_up",CARD_LIMIT:"card_limit",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",OUTCOME_UNKNOWN:"outcome_unknown",STORAGE_FAILED:"storage_failed",INTERNAL_ERROR:"internal_error"});function ys(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function gs(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var Ia=[1008,4401,4403,4404],Ra=8e3;function Da(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let i="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?i+"?"+r.join("&"):i}function Pa(e){return Ia.includes(e.code)?e.reason||"not_allowed":""}function ks(e){let t=new Oo(e,e.host||ys());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var Oo=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:""},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=Da(t,n,this.reached,!!o),i;try{i=this.host.connect(r)}catch(a){this.host.report(a),this.lost("");return}this.socket=i,i.onopen=()=>{let a=this.options.token;a&&i.send(JSON.stringify({type:"authorize",token:a}))},i.onmessage=a=>this.socket===i&&this.receive(a.data),i.onclose=a=>this.socket===i&&this.lost(Pa(a)),i.onerror=()=>{},this.watch(Ra)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(""))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after(gs(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=Ma(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost("")}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):t.type==="door"?this.options.onDoor?.(t):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:""}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost("")}};function Ma(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}var zt=null,xo=!1;async function I(e,t){y.value?.id===e||xo||(zt!==null&&(xo=!0,await zt,xo=!1),y.value={id:e,again:!1},zt=t().finally(()=>{y.value=null,zt=null}),await zt)}function ws(){y.value&&(y.value={...y.value,again:!0})}var he=h(null);async function Pn(){let[e,t]=[v.value?.office,k.value];if(he.value=null,!e||!t)return;let n=await M("GET",`/offices/${e}/counters/${encodeURIComponent(t)}/offer`);n.outcome!=="done"||t!==k.value||(he.value=n.body.alert===null?null:n.body)}function Es(e){e.type==="help.offered"&&e.data.counter===k.value&&(he.value={alert:e.data.alert,figure:e.data.figure}),(e.type==="help.answered"||e.type==="alert.ended"||e.type==="alert.raised")&&e.data.alert===he.value?.alert&&(he.value=null)}function To(e){return I("offer",()=>La(e))}async function La(e){let t=he.value?.alert;if(!t||k.value===null)return;let n=await Q(`/counters/${encodeURIComponent(k.value)}/offer`,{body:{alert:t,wanted:e}});if(n.outcome==="lost")return S("bad",s("offer.lost"));if(he.value=null,n.outcome==="refused")return S("bad",J(n));S("good",s(e?"offer.told":"offer.quiet"))}var Mn="luot.clerk.office";function qt(){let e=sessionStorage.getItem(Mn);return M("GET",e===null?"/me":`/me?office=${encodeURIComponent(e)}`)}function Ss(e){return sessionStorage.setItem(Mn,e),qt()}function Ln(){sessionStorage.removeItem(Mn)}function No(e){let t=Qe(e),n=sessionStorage.getItem(Mn);return t.includes(e.office)&&(t.length===1||n===e.office)}var Ua=200,Wa=3e4,Yt=null,Ao,Os,Co=0;function xs(e,t){Xt();let n={office:e.office,onHello:o=>{jt.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{X(()=>{b.value=o,hs(o.office.accent),o.person&&(v.value=o.person)}),pe(),Pn(),Zt(t)},onEvent:o=>Ka(o,t),onConnection:o=>{let r=ve.value?.state==="down";ve.value=o,r&&o.state==="connected"&&S("good",s("connection.back")),o.refused&&Zt(t)}};Yt=ks(n),Os=window.setInterval(pe,Wa)}function Xt(){Yt?.close(),Yt=null,window.clearTimeout(Ao),window.clearInterval(Os)}function Ka(e,t){if(b.value&&(b.value=zr(b.value,e),e.type!=="skip"))switch(Es(e),("ticket"in e.data||e.type.startsWith("day."))&&pe(),e.type){case"ticket.print_failed":Fa(e.data.ticket.id);break;case"counter.paused":e.data.counter===k.value&&(st.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==k.value)return;st.value=null,Zt(t)}}function Fa(e){let t=new Set(Ce.value);t.delete(`print:${e}`),Ce.value=t}async function Zt(e){let[t,n]=[Yt,k.value],o=await qt();if(Yt!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(v.value=o.body,n===null||k.value!==n||o.body.counter===n))return;let r=b.value?.counters.find(i=>i.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function pe(){window.clearTimeout(Ao),Ao=window.setTimeout(Ba,Ua)}async function Ba(){let e=v.value?.office,t=k.value;if(!e||!t)return;Co+=1;let n=Co,o=await M("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==k.value||n!==Co)return;let r=o.body.tickets;An.value=r.map(i=>i.id)}function Jt(e){if(!e.warning)return null;let t=e.warning.services.map(n=>ae(n));return s(`warning.${e.warning.code}`,{services:t.join(", ")})}function ae(e){let t=b.value?.office.services.find(n=>n.code===e);return t?E(t.name):e}var N=h(""),We=h(null),Ha=2e3;async function Io(){let e=await qt();if(e.outcome==="done")return Ns(e.body);if(e.outcome==="refused"&&e.status===401){Ln(),v.value=null;return}N.value="page.unreachable",window.setTimeout(Io,Ha)}async function Ts(e,t){if(e===""||t===""){N.value=s("sign_in.empty");return}let n=await M("POST","/sign-in",{body:{user:e,password:t},language:U.value});n.outcome==="done"?await Ns(n.body.person):n.outcome==="lost"?N.value=s("sign_in.lost"):n.code==="not_signed_in"?N.value=s("sign_in.wrong"):n.code==="too_many_requests"?N.value=s("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):N.value=J(n)}async function Ns(e){let t=Qe(e),[n]=t;No(e)?Po(e):n!==void 0&&t.length===1?await Do(n):Ro(e)}function Ro(e){Xt(),Ln(),ce(),X(()=>{Rn(),N.value="",v.value=e,gt.value=Qe(e)})}function Cs(){v.value&&Ro(v.value)}async function Do(e){let t=await Ss(e);if(t.outcome==="done"&&No(t.body))return Po(t.body);if(t.outcome==="done")return Ro(t.body);if(t.outcome==="refused"&&t.status===401)return Qt(s("sign_in.expired"));N.value=t.outcome==="lost"?s("sign_in.lost"):J(t)}function Po(e){ce(),X(()=>{Rn(),N.value="",v.value=e,k.value=e.counter}),xs(e,As)}async function St(){if((await M("POST","/sign-out")).outcome==="lost"){N.value=s("sign_in.lost");return}Qt("")}function Qt(e){Xt(),Ln(),X(()=>{Rn(),We.value=null,v.value=null,N.value=e})}function As(e){if(e==="signed_out"){Qt(s("sign_in.expired"));return}let t=b.value?.counters.find(r=>r.code===k.value),n=H(t??{code:String(k.value)});if(e==="closed"){Rs(),N.value=s("choose.was_closed",{counter:n});return}Xt();let o=t?.clerk===v.value?.name;X(()=>{kt.value={counter:n,by:o?null:t?.clerk??null},k.value=null})}function Mo(){return Zt(As)}function Is(){v.value&&Po({...v.value,counter:null})}function Rs(){ce(),X(()=>{k.value=null,he.value=null,se.value=null})}function Lo(e,t){return N.value="",I(`open:${e.code}`,()=>ja(e,t))}async function ja(e,t){let n=await Bt("POST",Ls(e.code,"open"),{body:{take_over:t},language:U.value});n.outcome==="done"?(X(()=>{ie(o=>$t(o,n.body)),We.value=null,k.value=e.code,v.value&&(v.value={...v.value,counter:e.code})}),pe(),Pn()):n.outcome==="refused"&&n.code==="counter_taken"?We.value={counter:e,clerk:Va(e.code)}:(We.value=null,N.value=n.outcome==="lost"?s("sign_in.lost"):J(n))}function Va(e){return b.value?.counters.find(t=>t.code===e)?.clerk??""}async function Uo(e,t){let n=k.value;if(n===null)return null;if(T.value)return S("bad",s("connection.refuse")),null;let o=await Bt("POST",Ls(n,e),{body:t,language:U.value});return o.outcome==="done"?(ie(r=>$t(r,o.body)),o.body):(S("bad",o.outcome==="lost"?s("refused.lost_act"):J(o)),Mo(),null)}function Ds(e){return I("pause",async()=>{let t=await Uo("pause",{reason:e});if(t===null)return;let n=Jt(t);S(n?"warn":"quiet",n??s("done.pause"))})}function Ps(){return I("open",async()=>{await Uo("open",{take_over:!1})&&S("good",s("done.resume"))})}function Ms(){return I("close",async()=>{let e=await Uo("close",{});e!==null&&(Rs(),N.value=Jt(e)??"",v.value&&(v.value={...v.value,counter:null}))})}function Ls(e,t){return`/offices/${v.value?.office}/counters/${encodeURIComponent(e)}/${t}`}function Q(e,{method:t="POST",...n}){se.value=null;let o=`/offices/${v.value?.office}${e}`;return Bt(t,o,{...n,language:U.value},ws)}function Wo(e,t,n={}){return Q(`/tickets/${t}/${e}`,{body:{counter:k.value,...n}})}async function Us(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await M("GET",`/offices/${v.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function Un(e,t,n){X(()=>{ie(a=>$e(a,t));let o=A.value,r=o+(ye.value?Qr(e,ye.value):0);Ne.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},se.value=null;let i=Math.round((r-o)/1e3);Ue(i>0?`${n}. ${s("spoken.undo",{seconds:i})}`:n)}),pe()}function Ot(e,t,n="good"){X(()=>{ie(o=>$e(o,e)),Ne.value?.ticket===e.id&&(Ne.value=null),S(n,t)}),pe()}function ge(e){e.outcome==="lost"?S("bad",s("refused.lost_act")):e.outcome==="refused"&&(S("bad",J(e)),Mo(),pe())}function ee(){return T.value&&S("bad",s("connection.refuse")),T.value}var xt={service:"",days:null,reminds:!1,day:"",slots:null,slot:"",visit:null,asking:"",key:""},z=h(null),Fe=h(null),ut=e=>e.office.services.filter(t=>(t.appointments_a_slot??0)>0);function Be(e){Fe.value=null,z.value=e?{...xt,key:be()}:null}function Ke(e){z.value&&(z.value={...z.value,...e})}function Re(e,t){Fe.value={tone:e,text:t}}function en(e){e.outcome==="lost"?Re("bad",s("refused.lost_act")):e.outcome==="refused"&&Re("bad",J(e))}function Ko(e){let t=`/offices/${v.value?.office}/appointments${e}`;return M("GET",t,{language:U.value})}async function Fo(e){Fe.value=null,Ke({service:e,days:null,day:"",slots:null,slot:""});let t=await Ko(`/days?service=${encodeURIComponent(e)}`);if(z.value?.service===e){if(t.outcome!=="done")return en(t);Ke({days:t.body.days.filter(n=>n.left>0),reminds:t.body.reminds})}}async function Ws(e){Ke({day:e,slots:null,slot:""});let t=z.value?.service??"",n=await Ko(`/slots?service=${encodeURIComponent(t)}&day=${e}`);if(!(z.value?.day!==e||z.value.service!==t)){if(n.outcome!=="done")return en(n);Ke({slots:n.body.slots.filter(o=>o.left>0)})}}function Ks(e){Fe.value=null,Ke({slot:e})}async function Bo(e){if(e.trim()==="")return Re("bad",s("booking.code_missing"));let t=await Ko(`/${encodeURIComponent(e.trim())}`);return t.outcome!=="done"?en(t):(Fe.value=null,Ke({...xt,visit:t.body,key:be()}))}function tn(e){let t=z.value?.visit;t&&(Fe.value=null,Ke({...xt,visit:t,asking:e,key:be()}),e==="move"&&Fo(t.service))}function Ho(e,t,n,o){return ee()?Re("bad",s("connection.refuse")):I(`booking:${e}`,async()=>{let r=await Q(`/appointments${t}`,{key:z.value?.key,body:n});return r.outcome!=="done"?en(r):(Ke({...xt,visit:r.body,key:be()}),Re("good",s(o)))})}function Fs(e){let{service:t,day:n,slot:o}=z.value??xt;if(o==="")return Re("bad",s("booking.slot_missing"));let r={service:t,day:n,slot:o,language:U.value,email:e.trim()||null};return Ho("book","",r,"booking.booked")}function Bs(){let{visit:e,day:t,slot:n}=z.value??xt;return n===""?Re("bad",s("booking.slot_missing")):Ho("move",`/${e?.code}/move`,{day:t,slot:n},"booking.moved")}function Hs(){return Ho("cancel",`/${z.value?.visit?.code}/cancel`,{},"booking.cancelled")}function js(){return ee()?Re("bad",s("connection.refuse")):I("booking:check-in",async()=>{let e=z.value?.visit,t=await Q(`/appointments/${e?.code}/check-in`,{key:z.value?.key,body:{}});if(t.outcome!=="done")return en(t);let n=t.body;return ie(o=>$e(o,n)),x.value!==null?(Be(!1),j("issued",{ticket:n.id})):(await Bo(e?.code??""),Re("good",s("booking.arrived",{number:n.number})))})}var nn=h(!1),lt=h("");function Tt(e){lt.value="",nn.value=e}function Vs(){if(!ee())return I("day",Ga);lt.value=s("connection.refuse")}async function Ga(){let e=b.value?.clock_day??"",t=await Q("/day/set",{});t.outcome==="lost"?lt.value=s("day.lost"):t.outcome==="refused"?lt.value=J(t):(Tt(!1),S("good",s("day.done",{day:e&&rt(e)})))}function Nt(e){return(e.errands??[]).filter(t=>t.state==="later")}function Wn(e,t){return Nt(e).find(n=>t?.services.includes(n.service))?.service??null}function Kn(e,t){return(e.errands?.length||1)<(t.office.errands_a_number??0)}function Gs(e,t){let n=t.counters.filter(r=>r.services.includes(e.service)),o=n.filter(r=>r.state==="open");return o.length?o:n}var Fn=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<kr?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}hadItsEffect(t){return this.unanswered!==null&&this.unanswered.ticket!==t}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var ct=new Fn(be);function Bn(){if(!ct.counts(performance.now())||ee())return;if(de.value)return Ps();let e=x.value?.ticket??null;return e&&ye.value?.outcome_needed?j("outcome",{ticket:e.id}):(W.value!==null&&ce(),I("next",()=>qs({})))}function zs(e){return ee()?void 0:I("next",()=>qs(e))}async function qs(e){let t=W.value,n=x.value?.ticket??null,o=ct.keyFor(n?.id??null),r=await Q(`/counters/${k.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){ct.lost(),S("bad",s("refused.lost"));return}if(bt(r)?ct.lost():ct.answered(),r.outcome==="refused")return ge(r);Et(t),n!==null&&Nt(n).length>0&&Xa(n),r.body===null?za():r.body.state!=="called"?Ys(r.body):Vo("next",r.body)}function Vo(e,t){let n=x.value?.counter,o=Array.from(t.number).join(" ");Un(e,t,s("spoken.next",{number:o,counter:n?H(n):""}))}function Ys(e){let t=s(`state.${e.state}`);Ot(e,s("done.before",{number:e.number,state:t}),"quiet")}function Zs(){let e=x.value?.ticket??null;y.value!==null||e?.state!=="called"||!ct.hadItsEffect(e.id)||(ct.answered(),Vo("next",e))}function za(){Ne.value=null,S("quiet",s(x.value?.line.some(tt)?"done.unconfirmed":"done.nobody")),pe()}function ke(e,t=x.value?.ticket??null){if(!ee()){if(t===null)return S("quiet",s("refused.nobody_here"));if(!mt(e,t)){let n=s(`state.${t.state}`);return S("quiet",s("refused.impossible",{act:s(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!qa(e))?j(e.asks,{ticket:t.id,act:e}):Xs(e,t,{})}}function qa(e){return ye.value?.outcome_needed&&(e.id==="finish"||!!x.value?.ticket)}function we(e,t,n){return ee()?void 0:Xs(e,t,n)}function Xs(e,t,n){return I(e.id,()=>Ya(e,t,n))}async function Ya(e,t,n){let o=W.value,r=await Wo(e.id,t.id,n),i=r.outcome==="done"?r.body:await Us(e,t,r);if(i===null)return ge(r);Et(o),e.id==="finish"&&Js(i)?Za(i):e.to&&i.state!==e.to?Ys(i):e.id==="call"?Vo(e.id,i):e.undoable?Un(e.id,i,s(`done.${e.id}`,jo(i))):Ot(i,s(`done.${e.id}`,jo(i)))}function Js(e){return e.state==="waiting"&&(e.errands??[]).some(t=>t.state==="done")}function Za(e){let t=Qs(e);Un("go-on",e,t),S("good",t)}async function Xa(e){let t=await M("GET",`/offices/${e.office}/tickets/${e.id}`);t.outcome==="done"&&Js(t.body)&&S("good",Qs(t.body))}function Qs(e){let t=b.value?Gs(e,b.value):[],{number:n,service:o}=jo(e),r=t.map(H).join(", ");return r?s("errands.where",{number:n,service:o,where:r}):s("errands.next",{number:n,service:o})}function jo(e){let t=b.value?.office,n=t?.services.find(a=>a.code===e.service),o=b.value?.counters.find(a=>a.code===e.for_counter),r=e.for_counter?H(o??{code:e.for_counter}):null,i=n?E(n.name):e.service;return{number:e.number,service:i,where:r===null?i:`${i} · ${r}`,time:e.remind_at?re(Date.parse(e.remind_at),t?.timezone):""}}function Hn(){return ee()?void 0:I("undo",Ja)}async function Ja(){let e=at.value;if(e===null)return S("quiet",s("refused.nothing_to_undo"));let t=await Wo("undo",e.ticket);if(bt(t))return ge(t);if(Ne.value=null,t.outcome!=="done")return ge(t);X(()=>{ie(n=>$e(n,t.body)),S("good",s("done.undo",{number:e.number}))}),pe()}var on=h(!1),He=h(null);function rn(e){He.value=null,on.value=e}function jn(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function ei(e,t){if(!jn(e,t).some(n=>n.after_minutes===null)){He.value={tone:"bad",text:s("profiles.last")};return}if(ee()){He.value={tone:"bad",text:s("connection.refuse")};return}return I(`profile:${e.code}:${t}`,()=>Qa(e,jn(e,t)))}async function Qa(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await Q(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")He.value={tone:"bad",text:s("refused.lost_act")};else if(o.outcome==="refused")He.value={tone:"bad",text:J(o)};else{ie(i=>$t(i,o.body));let r=Jt(o.body);He.value=r?{tone:"warn",text:r}:{tone:"good",text:s("profiles.done",{counter:H(e)})}}}function eu(e){if(it.value||on.value||z.value||nn.value)return null;if(e.key==="F1")return()=>Ae.value=!Ae.value;if(Ae.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:tu(e.key);if(e.altKey||e.metaKey)return null;let t=W.value;if(t&&e.key==="Escape")return ce;if(t&&e.code==="NumpadEnter")return null;if(co.includes(e.code)||co.includes(e.key))return t?.kind==="outcome"&&t.act===null?So:Bn;let n=Or(e.key);return n?t?.act===n&&t.ticket===x.value?.ticket?.id?So:()=>ke(n):null}function tu(e){return e.toLowerCase()==="z"?Hn:e.toLowerCase()===Er?()=>j("issue"):e.toLowerCase()===Sr&&b.value&&ut(b.value).length>0?()=>Be(!0):e===wr?nu:null}function nu(){document.querySelector(".waiting .row-button")?.focus()}function ti(){window.addEventListener("keydown",e=>{if(x.value===null)return;let t=eu(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var Vn=h(null),ft=h(null);function Gn(e){ft.value=null,Vn.value=null,it.value=e,e&&Go()}async function Go(){let e=await M("GET","/me/sign-ins",{language:U.value});e.outcome==="done"?Vn.value=e.body.sign_ins:zo(e)}async function ni(e,t){let n=e===""?"old":t===""?"new":null;if(n!==null)return sn("bad",s("account.empty"),n),!1;ft.value=null;let o={body:{old:e,new:t},language:U.value},r=await M("POST","/me/password",o);return bt(r)&&(r=await M("POST","/me/password",o)),r.outcome!=="done"?(zo(r),!1):(sn("good",s("account.changed")),await Go(),!0)}function oi(e){return I(`end:${e.id}`,async()=>{let t=await M("DELETE",`/me/sign-ins/${e.id}`,{language:U.value}),n=t.outcome==="refused"&&t.code==="unknown_sign_in";return t.outcome!=="done"&&!n?zo(t):(sn("good",s("account.ended")),Go())})}function zo(e){e.outcome==="refused"&&e.status===401?Qt(s("sign_in.expired")):e.outcome==="refused"?sn("bad",J(e),e.field):sn("bad",s("account.lost"))}function sn(e,t,n=null){ft.value={tone:e,text:t,field:n}}function me({label:e,wide:t=!1,onClose:n,children:o}){let r=P(null);return V(()=>{let i=r.current;return i?.showModal(),i&&(i.scrollTop=0),()=>i?.close()},[]),u`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}var ou={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],arrow_up:["M12 20V4","M5.5 10.500 12 4l6.500 6.500"],arrow_down:["M12 4v16","M5.5 13.500 12 20l6.500-6.500"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],person:["M12 11a3.400 3.400 0 1 0 0-6.800A3.400 3.400 0 0 0 12 11Z","M5 19.500c0-3.600 2.800-5.900 7-5.900s7 2.300 7 5.900"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return u`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${(ou[e]??[]).map(n=>u`<path d=${n} />`)}
  </svg>`}function _e(){return u`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}function an({id:e,label:t,autocomplete:n,describedBy:o,wrong:r,children:i}){let[a,l]=te(!1);return u`<div class="field">
    <label for=${e}>${t}</label>
    <div class="field-with-button">
      <input id=${e} name=${e} type=${a?"text":"password"} autocomplete=${n}
        aria-describedby=${o} aria-invalid=${r} />
      <button type="button" class="show-password" aria-pressed=${a} aria-label=${`${s("sign_in.show")}: ${t}`}
        onClick=${()=>l(!a)}>
        <${m} name="eye" />
      </button>
    </div>
    ${i}
  </div>`}function Ct(){let e=v.value?.name??"";return u`<button
    type="button"
    class="tool"
    data-act="account"
    aria-haspopup="dialog"
    aria-label=${`${e}: ${s("account.title")}`}
    onClick=${()=>Gn(!0)}
  >
    <${m} name="person" /><span class="top-person">${e}</span>
  </button>`}function At(){if(!it.value)return null;let e=ft.value;return u`<${me} label=${s("account.title")} onClose=${()=>Gn(!1)}>
    <h2>${s("account.title")}</h2>
    <${ru} />
    <${iu} />
    <p class="account-part"><a class="link" href="/dossiers/">${s("account.dossiers")}</a></p>
    <p class="account-part"><a class="link" href="/cases/">${s("account.cases")}</a></p>
    <div class="account-foot">
      <p id="account-words" role="status" class="panel-words" data-tone=${e?.tone??"quiet"}>
        ${e&&u`<${m} name=${e.tone==="good"?"check":"alert"} /><span>${e.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Gn(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function ru(){let e=P(null),t=ft.value?.field??null;return u`<form ref=${e} class="account-part" onSubmit=${async o=>{o.preventDefault();let r=new FormData(e.current);await ni(String(r.get("old")),String(r.get("new")))?e.current?.reset():su(ft.value?.field??null)}} noValidate>
    <h3>${s("account.password")}</h3>
    <input type="text" name="user" autocomplete="username" value=${v.value?.user} readonly hidden />
    <${an} id="old" label=${s("account.old")} autocomplete="current-password"
      describedBy="account-words" wrong=${t==="old"} />
    <${an} id="new" label=${s("account.new")} autocomplete="new-password"
      describedBy="account-note account-words" wrong=${t==="new"} />
    <p id="account-note" class="dialog-note">${s("account.note")}</p>
    <button type="submit" class="strong-button">${s("account.change")}</button>
  </form>`}function su(e){(e==="old"||e==="new")&&document.getElementById(e)?.focus()}function iu(){let e=P(null);return u`<section class="account-part" aria-labelledby="sign-ins">
    <h3 id="sign-ins" ref=${e} tabindex="-1">${s("account.sign_ins")}</h3>
    <ul class="sign-ins">
      ${(Vn.value??[]).map(t=>u`<${au} key=${t.id} signIn=${t} title=${e} />`)}
    </ul>
  </section>`}function au({signIn:e,title:t}){let n={since:si(e.since),seen:si(e.seen_at),address:e.address??s("account.unknown_address")},o=async()=>{await oi(e),t.current?.focus()};return u`<li class="sign-in" data-current=${e.current}>
    <p>
      <strong>${ri(e)}</strong>
      <span>${s("account.facts",n)}</span>
    </p>
    ${e.current?u`<em>${s("account.current")}</em>`:u`<button
          type="button"
          class="quiet-button"
          aria-label=${`${s("account.end")}: ${ri(e)}, ${s("account.facts",n)}`}
          aria-busy=${y.value?.id===`end:${e.id}`}
          onClick=${o}
        >
          <${m} name="door" />${s("account.end")}
        </button>`}
  </li>`}function ri({counter:e}){return e===null?s("account.no_counter"):H(b.value?.counters.find(t=>t.code===e)??{code:e})}function si(e){return e.slice(11,16)}function ue({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:i}){let a=P(null);return Lt(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),u`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${c=>{c.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${uu}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${ce}>
        <${m} name="close" />${s("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${i}</div>
    <${lu} button=${t} danger=${n} busy=${o} />
  </form>`}function uu(){Ie.value="",se.value=null}function lu({button:e,danger:t,busy:n}){let o=In.value,r=Ie.value||o?.text||"",i=Ie.value?"bad":o?.tone??"quiet";return u`<div class="panel-foot">
    <p class="panel-words" data-tone=${i}>
      ${r&&u`<${m} name=${i==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&u`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${y.value?.id===n}
      aria-disabled=${T.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function K({label:e,name:t,choices:n,chosen:o=null}){return u`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>u`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&u` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function ii({label:e,name:t,note:n}){return u`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function q(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}function qn({hall:e}){return ut(e).length===0?null:u`<button
    type="button"
    class="aside-tool"
    data-act="booking"
    aria-haspopup="dialog"
    aria-keyshortcuts="Control+B"
    onClick=${()=>Be(!0)}
  >
    <${m} name="clock" />${s("booking.open")}<kbd>Ctrl+B</kbd>
  </button>`}function Yn({hall:e}){let t=z.value;if(t===null)return null;let n=Fe.value;return u`<${me} label=${s("booking.title")} wide onClose=${()=>Be(!1)}>
    <h2>${s("booking.title")}</h2>
    ${t.visit===null?u`<${cu} /><${fu} open=${t} hall=${e} />`:u`<${du} key=${t.visit.code} open=${t} visit=${t.visit} />`}
    <div class="account-foot booking-foot">
      <p role="status" class="panel-words" data-tone=${n?.tone??"quiet"}>
        ${n&&u`<${m} name=${n.tone==="good"?"check":"alert"} /><span>${n.text}</span>`}
      </p>
      ${t.visit!==null&&u`<button type="button" class="plain-button" onClick=${()=>Be(!0)}>${s("booking.another")}</button>`}
      <button type="button" class="plain-button" onClick=${()=>Be(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function cu(){return u`<form class="account-part booking-find" onSubmit=${t=>{t.preventDefault();let n=t.currentTarget;Bo(String(new FormData(n).get("code")))}} noValidate>
    <label for="booking-code">${s("booking.code")}</label>
    <input id="booking-code" class="booking-input" name="code" autocomplete="off" autocapitalize="characters" spellcheck=${!1} autofocus />
    <button type="submit" class="plain-button">${s("booking.find")}</button>
  </form>`}function fu({open:e,hall:t}){let n=r=>{r.preventDefault();let i=r.currentTarget;Fs(String(new FormData(i).get("email")??""))},o=ut(t).map(r=>({value:r.code,text:E(r.name)}));return u`<form class="account-part" aria-labelledby="booking-new" onSubmit=${n} noValidate>
    <h3 id="booking-new">${s("booking.new")}</h3>
    <div onChange=${r=>{Fo(qo(r))}}>
      <${K} label=${s("ask.service")} name="service" choices=${o} />
    </div>
    <${ai} open=${e} />
    ${e.slot!==""&&e.reminds&&u`<label class="choices">
      <span class="choices-label">${s("booking.email")}</span>
      <span class="choices-row"><input class="booking-input" type="email" name="email" autocomplete="off" /><small>${s("booking.email_note")}</small></span>
    </label>`}
    ${e.slot!==""&&u`<${zn} id="book" text=${s("booking.book",ui(e))} />`}
  </form>`}function ai({open:e}){let t=(e.days??[]).map(o=>({value:o.day,text:Cn(o.day),note:s("booking.left",{count:o.left})})),n=(e.slots??[]).map(o=>({value:o.slot,text:o.slot,note:s("booking.left",{count:o.left})}));return u`
    ${e.days?.length===0&&u`<p class="dialog-note">${s("booking.all_full")}</p>`}
    ${t.length>0&&u`<div key=${e.service} onChange=${o=>{Ws(qo(o))}}>
      <${K} label=${s("booking.day")} name="day" choices=${t} />
    </div>`}
    ${n.length>0&&u`<div key=${e.day} onChange=${o=>Ks(qo(o))}>
      <${K} label=${s("booking.slot")} name="slot" choices=${n} />
    </div>`}
  `}function du({open:e,visit:t}){let n=P(null);V(()=>n.current?.focus(),[e.asking,t.slot_at,t.state]);let o={day:Cn(t.day),slot:t.slot};return u`<section class="account-part" aria-labelledby="booking-visit">
    <h3 id="booking-visit" ref=${n} tabindex="-1">
      ${E(t.service_name)} · ${s("booking.at",o)}
    </h3>
    <p class="panel-number booking-code">${t.code.slice(0,4)} ${t.code.slice(4)}</p>
    <p class="dialog-note">${s(`booking.state.${t.state}`,{number:t.number??""})}</p>
    ${t.state==="booked"&&u`<${pu} open=${e} visit=${t} />`}
  </section>`}function pu({open:e,visit:t}){let n=o=>{o.preventDefault(),Bs()};return e.asking==="move"?u`<form onSubmit=${n} noValidate>
      <${ai} open=${e} />
      <div class="booking-acts">
        ${e.slot!==""&&u`<${zn} id="move" text=${s("booking.move_to",ui(e))} />`}
        <button type="button" class="plain-button" onClick=${()=>tn("")}>${s("booking.keep")}</button>
      </div>
    </form>`:e.asking==="cancel"?u`<p>${s("booking.cancel_sure")}</p>
      <div class="booking-acts">
        <${zn} id="cancel" text=${s("booking.cancel")} danger onPress=${Hs} />
        <button type="button" class="plain-button" onClick=${()=>tn("")}>${s("booking.keep")}</button>
      </div>`:u`<div class="booking-acts">
    ${t.today&&u`<${zn} id="check-in" text=${s("booking.check_in")} onPress=${js} />`}
    <button type="button" class="plain-button" onClick=${()=>tn("move")}>${s("booking.move")}</button>
    <button type="button" class="plain-button" onClick=${()=>tn("cancel")}>${s("booking.cancel")}</button>
  </div>`}function zn({id:e,text:t,danger:n=!1,onPress:o}){return u`<button
    type=${o?"button":"submit"}
    class="strong-button"
    data-danger=${n}
    aria-busy=${y.value?.id===`booking:${e}`}
    aria-disabled=${T.value}
    onClick=${o}
  >
    ${t}
  </button>`}var qo=e=>e.target.value,ui=e=>({day:Cn(e.day),slot:e.slot});var mu=6;function ci({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="aside">
    ${e.parked.length>0&&u`<${li} label=${s("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&u`<${li} label=${s("missed.title")} name="missed" tickets=${e.missed.slice(0,mu)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>j("issue")}>
        <${m} name="ticket" />${s("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${qn} hall=${t} />
      <${Yo} />
    </div>
  </div>`}function Yo(){return et(v.value)?u`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>rn(!0)}>
    <${m} name="people" />${s("profiles.open")}
  </button>`:null}function li({label:e,name:t,tickets:n,timezone:o}){return u`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>u`<${_u} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function _u({ticket:e,timezone:t}){let n=nt(e,A.value),o=e.state==="parked"&&e.remind_at?re(Date.parse(e.remind_at),t):null;return u`<button type="button" class="chip" data-due=${n} onClick=${()=>j("ticket",{ticket:e.id})}>
    ${n&&u`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&u`<span>${n?s("parked.now"):o}</span>`}
  </button>`}var vu=".work .main-button, .counter-card";function Zn({hall:e}){return!e.clock_day||!e.business_day||!et(v.value)?null:u`<${hu} clockDay=${e.clock_day} openDay=${e.business_day} />`}function hu({clockDay:e,openDay:t}){let n=P(null),o=P(!1),r=nn.value;V(()=>{o.current&&!r&&n.current?.focus(),o.current=r},[r]),V(()=>bu,[]);let i={clock:rt(e),open:rt(t)};return u`<section class="banner day-strip" data-tone="wait" aria-label=${s("day.label")}>
    <${m} name="alert" />
    <p class="banner-text" role="alert">
      ${t===e?u`<strong>${s("trouble.clock_opened",{day:i.clock})}</strong>${" "}${s("day.what_opened")}`:u`<strong>${s("day.differs",i)}</strong>${" "}${s("day.what")}`}
    </p>
    <button ref=${n} type="button" class="plain-button" aria-haspopup="dialog" onClick=${()=>Tt(!0)}>
      ${s("day.set")}
    </button>
    ${r&&u`<${yu} days=${i} becomes=${$u(t,e)} />`}
  </section>`}function $u(e,t){return e===t?"day.stays":e<t?"day.ends":"day.carries"}function bu(){Tt(!1),queueMicrotask(()=>{document.activeElement===document.body&&document.querySelector(vu)?.focus()})}function yu({days:e,becomes:t}){return u`<${me} label=${s("day.title",e)} onClose=${()=>Tt(!1)}>
    <h2>${s("day.title",e)}</h2>
    <p>${s(t,e)}</p>
    <p class="dialog-note">${s("day.look",e)}</p>
    <p class="complaint" role="alert">
      ${lt.value&&u`<${m} name="alert" /><span>${lt.value}</span>`}
    </p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${()=>Tt(!1)}>${s("day.no")}</button>
      <button
        type="button"
        class="strong-button"
        aria-busy=${y.value?.id==="day"}
        aria-disabled=${T.value}
        onClick=${Vs}
      >
        ${s("day.do",e)}
      </button>
    </div>
  <//>`}function je(){return u`<div class="languages" role="group" aria-label=${s("language.label")}>
    ${Tn.map(e=>u`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${U.value===e}
        aria-label=${`${s(`language.short.${e}`)} ${s(`language.${e}`)}`}
        onClick=${()=>Eo(e)}
      >
        ${s(`language.short.${e}`)}
      </button>`)}
  </div>`}var gu=3;function di({desk:e,hall:t}){return u`<header class="top">
    <${_e} />
    <h1 class="top-counter">${H(e.counter)}</h1>
    <p class="top-services" title=${fi(e)}>${fi(e)}</p>
    <${Zo} />
    <${Xo} />
    <p class="top-clock">${re(A.value,t.office.timezone)}</p>
  </header>`}function fi({counter:e,services:t}){return t.length>gu?E(e.name):t.map(n=>E(n.name)).join(" · ")}function Zo(){return u`<div class="tools">
    <${Ct} />
    <${je} />
    <button
      type="button"
      class="tool"
      aria-haspopup="dialog"
      aria-label=${`${s("help.open")} F1`}
      onClick=${()=>Ae.value=!0}
    >
      <${m} name="keyboard" />
      <kbd>F1</kbd>
    </button>
    <button
      type="button"
      class="quiet-button"
      data-act="close"
      aria-busy=${y.value?.id==="close"}
      aria-disabled=${T.value}
      onClick=${Ms}
    >
      <${m} name="door" />${s("act.close")}
    </button>
  </div>`}function Xo(){let e=ve.value?.state??"connecting";return u`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${s(`connection.${e}`)}
  </p>`}function Xn({hall:e}){if(!on.value)return null;let t=He.value;return u`<${me} label=${s("profiles.title")} wide onClose=${()=>rn(!1)}>
    <h2>${s("profiles.title")}</h2>
    <p class="dialog-note">${s("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>u`<${ku} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&u`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>rn(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function ku({counter:e,services:t}){return u`<li class="profile">
    <p class="profile-counter">
      <strong>${H(e)}</strong>
      <span data-state=${e.state}>${e.clerk??s(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${H(e)}>
      ${t.map(n=>u`<${wu} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function wu({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!jn(e,t.code).some(a=>a.after_minutes===null),i=y.value?.id===`profile:${e.code}:${t.code}`;return u`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${i}
    aria-disabled=${r||T.value}
    title=${r?s("profiles.last"):E(t.name)}
    onClick=${()=>ei(e,t.code)}
  >
    ${n&&u`<${m} name="check" />`}${E(t.name)}
    ${o!==null&&u` <small>${s("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&u` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function pi({hall:e}){let t=P(null);return V(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===v.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${_e} /><${je} />
        <${qn} hall=${e} />
        <${Yo} />
        <${Eu} />
        <${Ct} />
        <button type="button" class="quiet-button" onClick=${St}>
          <${m} name="door" />${s("sign_out.do")}
        </button>
      </div>
      <${Zn} hall=${e} />
      <p class="arrival-lead">${s("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${s("choose.title")}</h1>
      <p class="complaint" role="alert">
        ${N.value&&u`<${m} name="alert" /><span>${N.value}</span>`}
      </p>
      ${e.counters.length===0&&u`<p>${s("choose.none")}</p>`}
      <ul class="counters" ref=${t}>
        ${e.counters.map(n=>u`<${Su} key=${n.code} counter=${n} />`)}
      </ul>
      <${Xo} />
    </div>
    <${xu} />
    <${Yn} hall=${e} />
    <${Xn} hall=${e} />
    <${At} />
  </main>`}function Eu(){return v.value===null||v.value===void 0||Qe(v.value).length<2?null:u`<button type="button" class="quiet-button" data-act="office" onClick=${Cs}>
    <${m} name="transfer" />${s("office.other")}
  </button>`}function Su({counter:e}){let t=y.value?.id===`open:${e.code}`;return u`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${e.state}
      data-counter=${e.code}
      aria-busy=${t}
      onClick=${()=>Lo(e,!1)}
    >
      <span class="counter-name">${H(e)}</span>
      <span class="counter-services">${E(e.name)}</span>
      <span class="counter-who"
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?s("choose.opening",{place:Nn(e)}):Ou(e)}</span
      >
    </button>
  </li>`}function Ou(e){return e.state==="closed"?s("choose.free"):s(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function xu(){if(We.value===null)return null;let{counter:e,clerk:t}=We.value,n={counter:H(e),name:t},o=()=>{We.value=null},r=t===v.value?.name;return u`<${me} label=${s("take_over.title",n)} onClose=${o}>
    <h2>${s("take_over.title",n)}</h2>
    <p>${s(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${s("take_over.what",{place:Nn(e)})}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${s("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>Lo(e,!0)}>
        ${s("take_over.do",n)}
      </button>
    </div>
  <//>`}function mi({offices:e}){let t=P(null),n=Nu(e);return V(()=>{document.activeElement===document.body&&t.current?.querySelector("button")?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${_e} /><${je} />
        <${Ct} />
        <button type="button" class="quiet-button" onClick=${St}>
          <${m} name="door" />${s("sign_out.do")}
        </button>
      </div>
      <p class="arrival-lead">${s("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${s(e.length>0?"office.title":"office.none")}</h1>
      ${e.length===0&&u`<p>${s("office.none_note")}</p>`}
      <p class="complaint" role="alert">
        ${N.value&&u`<${m} name="alert" /><span>${N.value}</span>`}
      </p>
      <ul class="counters" ref=${t}>
        ${e.map(o=>u`<li key=${o}>
            <button type="button" class="counter-card" data-state="closed" data-office=${o} onClick=${()=>Do(o)}>
              <span class="counter-name">${Tu(n,o)}</span>
              <span class="counter-services">${o}</span>
            </button>
          </li>`)}
      </ul>
    </div>
    <${At} />
  </main>`}function Tu(e,t){let n=e[t];return n?E(n):t}function Nu(e){let[t,n]=te({});return V(()=>{for(let o of e)M("GET",`/offices/${encodeURIComponent(o)}`).then(r=>{r.outcome==="done"&&n(i=>({...i,[o]:r.body.name}))})},[e]),t}var Cu={free:"desk",called:"walking",serving:"desk",paused:"pause"};function _i({desk:e}){let{ticket:t}=e,n=t?t.state:de.value?"paused":"free";return u`<section class="at-counter" data-state=${n} aria-label=${s("acts.label")}>
    <p class="at-state"><${m} name=${Cu[n]??"desk"} />${s(`state.${n}`)}</p>
    ${t?u`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${Au} ticket=${t} />`:u`<${Pu} />`}
  </section>`}function Au({ticket:e}){let t=ot(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return u`<div class="at-details">
      <p class="at-service">${ae(e.service)}</p>
      <${Jo} ticket=${e} />
      <p class="at-note">
        <span class="long">${s("ticket.waited",{duration:t})}</span>
        <span class="short">${s("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.late&&u`<p class="at-note at-late">${s("ticket.late")}</p>`}
      ${e.call_count>1&&u`<p class="at-note">${s("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&u`<${un} />`}
      <${Iu} ticket=${e} />
      <${Ru} ticket=${e} />
      <${Du} />
    </div>
    <${vi} from=${n} label=${s(`timer.${e.state}`)} />`}function Jo({ticket:e}){let t=Nt(e);if(t.length===0)return null;let n=t.map(o=>ae(o.service)).join(", ");return u`<span class="at-note at-errands">${s("errands.left",{services:n})}</span>`}function Iu({ticket:e}){let t=Wn(e,x.value?.counter),n=Oe("add-service");return t===null||!wt(n)?null:u`<button type="button" class="go-on" onClick=${()=>we(n,e,{service:t})}>
    <${m} name="arrow" />${s("errands.go_on",{service:ae(t)})}
  </button>`}function Ru({ticket:e}){let t=Oe("finish");return Nt(e).length===0||!wt(t)||ye.value?.outcome_needed?null:u`<button type="button" class="add-service" onClick=${()=>we(t,e,{visit:!0})}>
    <${m} name="close" /><span>${s("errands.end")}</span>
  </button>`}function Du(){let e=Oe("add-service");return wt(e)?u`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>ke(e)}>
    <${m} name=${e.icon} /><span class="long">${s("act.add-service")}</span
    ><span class="short">${s("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function Pu(){return u`<p class="at-nobody">${s("state.free_hint")}</p>
    ${de.value&&st.value!==null&&u`<${vi} from=${st.value} label=${s("timer.paused")} />`}`}function vi({from:e,label:t}){return u`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${ds(A.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function un(){return u`<span class="priority"><${m} name="chevrons_up" />${s("priority")}</span>`}function hi({ticket:e,hall:t}){let n=In.value,o=On(e,oe(t.office),A.value);return u`<div class="answers" hidden=${W.value!==null}>
    <${Mu} />
    <div>
      ${n&&u`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!at.value&&!n&&o&&u`<${Lu} ticket=${e} />`}
  </div>`}function Mu(){let e=at.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return u`<div class="undo">
    <p class="undo-text">
      <${m} name="check" />
      <span>
        <strong>${s(`done.${e.id}`,{number:e.number})}</strong>
        <span class="long undo-left"
          >${e.id==="next"?` · ${s("done.next.note")}`:""}${" · "}${s("undo.left",{seconds:t})}</span
        >
        <span class="short undo-left">${" · "}${s("undo.left_short",{seconds:t})}</span>
      </span>
    </p>
    <button
      type="button"
      class="undo-button"
      aria-busy=${y.value?.id==="undo"}
      aria-keyshortcuts="Control+Z"
      onClick=${Hn}
    >
      <${m} name="undo" />${s("act.undo")}<kbd>Ctrl+Z</kbd>
    </button>
    <span class="undo-time" style=${`transform: scaleX(${e.leftMs/(e.until-e.since)})`}></span>
  </div>`}function Lu({ticket:e}){let t=Oe("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return u`<div class="suggestion" role="status">
    <p>${s("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>ke(t)}>
      <${m} name=${t.icon} />${s("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}var Uu=3e4;function Jn(e,t=null){return ee()?void 0:I(`print:${e.id}`,()=>Wu(e,t))}async function Wu(e,t){let n=W.value,o=await Q(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return j("print",{ticket:e.id});if(o.outcome!=="done")return ge(o);$i(e),Et(n),Ot(o.body,s("done.print",{number:e.number}))}function $i(e){let t=new Set(Ce.value);t.delete(`print:${e.id}`),Ce.value=t,Gt.value=new Map(Gt.value).set(e.id,A.value+Uu)}function bi(e){Ce.value=new Set(Ce.value).add(e)}function yi(e,t){let n=W.value?.key;return ee()?void 0:I("issue",()=>Ku(e,t,n))}async function Ku(e,t,n){let o=await Q("/tickets",{key:n,body:e});if(o.outcome!=="done")return ge(o);let r=o.body;if(ie(a=>$e(a,r)),j("issued",{ticket:r.id}),t===null)return;let i=await Q(`/tickets/${r.id}/print`,{body:{device:t}});return i.outcome!=="done"?ge(i):($i(r),S("good",s("done.issue",{number:r.number})))}function gi(e,t){return ee()?void 0:I("priority",()=>Fu(e,t))}async function Fu(e,t){let n=W.value,o=await Q(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return ge(o);Et(n);let r=t.priority===null?"done.priority_none":"done.priority";Ot(o.body,s(r,{number:e.number}))}var Bu=new Set([...Object.values(bs),...Object.values($s)].map(String));function ki({timezone:e}){if(!T.value||ve.value===null)return null;let t=re((ve.value.heard??ve.value.since)+jt.value,e);return u`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${s("connection.down_since",{time:t})}</strong> ${s("connection.down_what")}
    </p>
  </div>`}function wi(){let[e,t]=te(!1),n=ms.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return u`<section class="troubles" aria-label=${s("trouble.label")}>
    <div role="status">
      <ul>
        ${o.map((r,i)=>u`<${ju} key=${r.id} trouble=${r}>
            ${i===0&&n.length>1&&u`<${Hu} all=${e} showAll=${t} count=${n.length-1} />`}
          <//>`)}
      </ul>
    </div>
  </section>`}function Hu({all:e,showAll:t,count:n}){return u`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?s("trouble.less"):s("trouble.more",{count:n})}
  </button>`}function ju({trouble:e,children:t}){return u`<li class="banner" data-tone="wait">
    <${m} name=${Gu(e)} />
    <p class="banner-text">
      <strong>${zu(e)}</strong>
      ${e.kind==="print"&&u`<span class="long">${" "}${s("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${Vu} trouble=${e} />
    <button type="button" class="link" onClick=${()=>bi(e.id)}>
      ${s("trouble.known")}
    </button>
  </li>`}function Vu({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>Jn(n):()=>j("ticket",{ticket:n.id});return u`<button type="button" class="link" aria-busy=${y.value?.id===e.id} onClick=${o}>
    ${s(`trouble.${t}.do`)}
  </button>`}function Gu({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function zu({kind:e,ticket:t,device:n,code:o}){if(e==="clock"||e==="clock_opened")return s(`trouble.${e}`,{day:rt(o??"")});if(t&&e==="parked")return s("trouble.parked",{number:t.number});let r=Bu.has(o??"");if(t){let{number:i}=t;return r?s("trouble.print_why",{number:i,why:s(`trouble.${o}`)}):s("trouble.print",{number:i})}return s("trouble.device",{name:n?.name??"",what:s(`trouble.${r?o:"other"}`)})}function Ei({desk:e,hall:t}){let n=P(null);V(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=y.value?.id==="next"||y.value?.id==="open";return u`<button
    type="button"
    ref=${n}
    class="main-button"
    data-paused=${de.value}
    aria-busy=${o}
    aria-disabled=${T.value}
    aria-keyshortcuts="F9"
    onClick=${Bn}
  >
    <${m} name=${de.value?"play":"arrow"} />
    <span class="main-words">
      <span class="main-word">${s(de.value?"resume":"next")}</span>
      <span class="main-who">${qu(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function qu(e,t){if(y.value?.id==="next")return s(y.value.again?"next.retrying":"next.sending");if(de.value)return s("resume.hint",{reason:Yu(e,t)});let n=e.next;if(!n)return s(e.line.some(tt)?"next.unconfirmed":"next.nobody");let o={number:n.number,service:ae(n.service)},r=n.priority===null?"":` · ${s("priority.inline")}`;return u`<span class="long">${s("next.who",o)}${r}</span
    ><span class="short">${s("next.who_short",o)}${r}</span>`}function Yu(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?E(n.name):""}function Si({ticket:e,hall:t}){return u`<div class="acts" role="group" aria-label=${s("acts.label")} hidden=${W.value!==null}>
    ${gr.map(n=>u`<${Zu} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function Zu({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!wt(e),i=e.id==="no-show"&&On(t,oe(n.office),A.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    data-suggested=${i}
    aria-disabled=${r||T.value}
    data-started=${!!a}
    aria-busy=${y.value?.id===e.id}
    aria-keyshortcuts=${e.key}
    onClick=${()=>ke(e)}
  >
    <${m} name=${e.icon} />
    <span class="act-word"
      >${a?u`<span class="long">${s("act.start.done",{time:re(Date.parse(a),o)})}</span
            ><span class="short">${s("act.start.done_short")}</span>`:s(`act.${e.id}`)}</span
    >
    <kbd>${e.key}</kbd>
  </button>`}function Oi(){if(!Ae.value)return null;let e=b.value?.office.rule,t=ye.value?.longest_wait_minutes,n=()=>{Ae.value=!1};return u`<${me} label=${s("help.title")} wide onClose=${n}>
    <h2>${s("help.title")}</h2>
    ${e&&u`<section class="help-rule">
      <h3>${s("help.rule")}</h3>
      <p>${E(e)}${t&&` ${s("help.limit",{minutes:t})}`}</p>
    </section>`}
    <dl class="keys">
      <${Ee} keys=${["F9",s("help.keypad")]} does=${s("help.next")} />
      ${pt.filter(o=>o.key).map(o=>u`<${Ee} key=${o.id} keys=${[o.key]} does=${s(`act.${o.id}`)} />`)}
      <${Ee} keys=${["Ctrl+Z"]} does=${s("act.undo")} />
      <${Ee} keys=${["Ctrl+↓"]} does=${s("help.line")} />
      <${Ee} keys=${["Ctrl+I"]} does=${s("act.issue")} />
      ${b.value&&ut(b.value).length>0&&u`<${Ee} keys=${["Ctrl+B"]} does=${s("booking.title")} />`}
      <${Ee} keys=${["Tab"]} does=${s("help.tab")} />
      <${Ee} keys=${["Enter"]} does=${s("help.enter")} />
      <${Ee} keys=${["Esc"]} does=${s("help.escape")} />
      <${Ee} keys=${["F1"]} does=${s("help.help")} />
    </dl>
    <p class="dialog-note">${s("help.note")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${n}>${s("help.close")}</button>
    </div>
  <//>`}function Ee({keys:e,does:t}){return u`<div class="key">
    <dt>${e.map(n=>u`<kbd>${n}</kbd>`)}</dt>
    <dd>${t}</dd>
  </div>`}function xi(){let e=he.value;return u`<div role="status">
    ${e!==null&&u`<div class="banner help-offer" data-tone="wait">
      <${m} name="people" />
      <p class="banner-text"><strong>${s("offer.ask")}</strong> <span class="long">${s("offer.why",{minutes:e.figure??0})}</span></p>
      <button type="button" class="link" aria-disabled=${T.value} onClick=${()=>To(!0)}>${s("offer.yes")}</button>
      <button type="button" class="link" aria-disabled=${T.value} onClick=${()=>To(!1)}>${s("offer.no")}</button>
    </div>`}
  </div>`}var Xu=[5,10,15,30,60],Ju=["first","arrival","last"],Qu=["asked","left","mistake","not_taken"];function Ti({ticket:e,act:t,hall:n}){let o=oe(n.office).park_minutes,r=It(n.office.park_reasons??[]),i=[...new Set([...Xu,o])].sort((l,c)=>l-c),a=l=>{let c=q(l,"reason");return c===null?De("lack.reason"):we(t,e,{reason:c,minutes:Number(q(l,"minutes"))})};return u`<${ue} title=${Ve("park",e)} button=${dt("park",e)} busy="park" onAnswer=${a}>
    <${K} label=${s("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${K}
      label=${s("ask.remind")}
      name="minutes"
      choices=${i.map(l=>({value:String(l),text:s("duration.minutes",{minutes:l})}))}
      chosen=${String(o)}
    />
  <//>`}function Ni({ticket:e,act:t,hall:n}){let[o,r]=nr(e,n),i=e.state!=="waiting"||yt(v.value,oe(n.office)),a=Ju.filter(c=>i||c==="arrival"),l=c=>{let p=q(c,"service"),d=q(c,"to_counter");return p===null&&d===null?De("lack.where"):we(t,e,{service:p,to_counter:d,position:q(c,"position")})};return u`<${ue} title=${Ve("transfer",e)} button=${dt("transfer",e)} busy="transfer" onAnswer=${l}>
    <${K} label=${s("ask.service")} name="service" choices=${[{value:"",text:o,note:s("ask.same_service")},...r]} chosen="" />
    <${K} label=${s("ask.counter")} name="to_counter" choices=${[{value:"",text:s("ask.any_counter")},...n.counters.map(el)]} chosen="" />
    <${K} label=${s("ask.position")} name="position" choices=${a.map(c=>({value:c,text:s(`position.${c}`)}))} chosen="arrival" />
  <//>`}function Ci({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=i=>{let a=q(i,"outcome");return a===null?De("lack.outcome"):t===null?zs({outcome:a}):we(t,e,{outcome:a})};return u`<${ue} title=${Ve(`outcome_${o}`,e)} button=${dt(o,e)} busy=${o} onAnswer=${r}>
    <${K} label=${s("ask.outcome")} name="outcome" choices=${It(n.office.outcomes??[])} />
  <//>`}function Ai({ticket:e,act:t,hall:n}){let[,o]=nr(e,n),r=a=>{let l=q(a,"service");return l===null?De("lack.service"):we(q(a,"when")==="later"?Oe("add-errand"):t,e,{service:l})},i=["now","later"].map(a=>({value:a,text:s(`add-service.${a}`)}));return u`<${ue} title=${Ve("add-service",e)} button=${dt("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${s("add-service.note",{number:e.number})}</p>
    <${K} label=${s("ask.service")} name="service" choices=${o} chosen=${Wn(e,x.value?.counter)??void 0} />
    ${Kn(e,n)&&u`<${K} label=${s("ask.when")} name="when" choices=${i} chosen="now" />`}
  <//>`}function Ii({ticket:e,act:t,hall:n}){let o=new Set((e.errands??[]).map(a=>a.service)),r=nr(e,n)[1].filter(a=>!o.has(a.value)),i=a=>{let l=q(a,"service");return l===null?De("lack.service"):we(t,e,{service:l})};return u`<${ue} title=${Ve("add-errand",e)} button=${dt("add-errand",e)} busy="add-errand" onAnswer=${i}>
    <p class="panel-note">${s("add-errand.note",{number:e.number})}</p>
    <${K} label=${s("ask.service")} name="service" choices=${r} />
  <//>`}function Ri({ticket:e,act:t}){let n=r=>{let i=q(r,"reason");return i===null?De("lack.reason"):we(t,e,{reason:i})},o=Qu.map(r=>({value:r,text:s(`cancel.${r}`)}));return u`<${ue} title=${Ve("cancel",e)} button=${dt("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${s("cancel.note")}</p>
    <${K} label=${s("ask.why")} name="reason" choices=${o} />
  <//>`}function Di({ticket:e,hall:t}){let n=o=>gi(e,{priority:q(o,"priority")});return u`<${ue} title=${Ve("priority",e)} button=${s("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${s("priority.note")}</p>
    <${K} label=${s("ask.priority")} name="priority" choices=${Qo(t)} chosen=${e.priority??""} />
  <//>`}function Pi({ticket:e,hall:t}){let n=xn(t),o=r=>{let i=q(r,"device");return i===null?De("lack.printer"):Jn(e,i)};return u`<${ue} title=${Ve("print",e)} button=${dt("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${K} label=${s("ask.printer")} name="device" choices=${n.map(tr)} chosen=${er(n)} />
  <//>`}function Qo(e){return[{value:"",text:s("priority.none")},...It(e.office.priorities)]}function er(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function tr(e){return{value:e.id,text:e.name,note:e.online?void 0:s("trouble.offline")}}function It(e){return e.map(t=>({value:t.code,text:E(t.name)}))}function De(e){Ie.value=s(e),Ue(Ie.value)}function nr(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?E(n.name):e.service,It(o)]}function el(e){let t=e.state==="open"?void 0:s(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function Ve(e,t){return s(`panel.${e}`,{number:t.number})}function dt(e,t){return s(`do.${e}`,{number:t.number})}function Mi({hall:e}){let t=xn(e),{languages:n}=e.office,[o]=n,[r,i]=te(""),a=c=>{let{name:p,value:d}=c.target;p==="service"&&i(d)},l=c=>{let p=q(c,"service");if(p===null)return De("lack.service");let d=q(c,"appointment"),_={service:p,priority:q(c,"priority"),language:q(c,"language")??o,appointment_at:d&&ps(d,A.value,e.office.timezone)};return yi(_,q(c,"device"))};return u`<${ue} title=${s("panel.issue")} button=${s("do.issue")} busy="issue" onAnswer=${l}>
    <div onChange=${a}>
      <${K} label=${s("ask.service")} name="service" choices=${It(e.office.services)} />
    </div>
    <${K}
      label=${s("ask.printer")}
      name="device"
      choices=${[...t.map(tr),{value:"",text:s("ask.no_slip")}]}
      chosen=${er(t)}
    />
    ${tl(r,e)&&u`<${K} label=${s("ask.priority")} name="priority" choices=${Qo(e)} chosen="" />
      <${ii} label=${s("ask.appointment")} name="appointment" note=${s("ask.no_appointment")} />`}
    ${n.length>1&&u`<${K}
      label=${s("ask.language")}
      name="language"
      choices=${n.map(c=>({value:c,text:fs(c)}))}
      chosen=${o}
    />`}
  <//>`}function tl(e,t){if(yt(v.value,oe(t.office)))return!0;let n=x.value?.counter;return n!==void 0&&(e===""||Sn(n,e))}function Li({ticket:e}){return u`<${ue} title=${s("panel.issued")}>
    <p class="panel-number">${e.number}</p>
    <p class="panel-service">${ae(e.service)}</p>
    <div class="panel-acts">
      <button type="button" class="act" onClick=${()=>j("issue")}>
        <${m} name="plus" /><span class="act-word">${s("do.issue_more")}</span>
      </button>
      <button type="button" class="act" onClick=${()=>j("print",{ticket:e.id})}>
        <${m} name="printer" /><span class="act-word">${s("act.print")}</span>
      </button>
    </div>
  <//>`}function Ui({ticket:e,hall:t}){let n=oe(t.office),o=x.value?.counter,r=o?Jr(e,o,yt(v.value,n),Kn(e,t)):[];return u`<${ue} title=${`${e.number} · ${ae(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${nt(e,A.value)}>${rl(e,t)}</span>
      ${e.priority!==null&&u`<${un} />`}
      <${Jo} ticket=${e} />
    </p>
    <div class="panel-acts">
      ${r.map(i=>u`<${nl} key=${i.id} act=${i} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function nl({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${y.value?.id===e.id}
    aria-disabled=${T.value}
    onClick=${()=>ke(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?s("act.return_after",{count:n}):s(ol(e,t))}</span>
  </button>`}function ol(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function rl(e,t){let{timezone:n,park_reasons:o}=t.office,r=i=>i?re(Date.parse(i),n):"";if(e.state==="parked"){let i=(o??[]).find(l=>l.code===e.park_reason),a=nt(e,A.value)?"parked.due":"parked.until";return s(a,{reason:i?E(i.name):s("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?s("missed.at",{time:r(e.finished_at)}):s("ticket.waited",{duration:ot(A.value-Date.parse(e.issued_at))})}var sl=["waiting","parked","no_show"],il={park:Ti,transfer:Ni,outcome:Ci,"add-service":Ai,"add-errand":Ii,cancel:Ri,priority:Di,print:Pi,issue:Mi,issued:Li,ticket:Ui};function Wi({hall:e}){let t=W.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&y.value===null&&!al(t,n);return Lt(()=>{o&&(ce(),S("quiet",s("panel.changed",{number:n?.number??""})))},[o]),Lt(()=>{t===null&&_s()},[t===null]),t===null||o?null:u`<${il[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function al(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?sl.includes(t.state):e.act!==null?mt(e.act,t):e.kind!=="outcome"||ko.includes(t.state)}var Ki=3;function Fi({desk:e,hall:t}){let[n,o]=te(!1);if(de.value)return null;let r=t.office.pause_reasons,i=n?r:r.slice(0,Ki);return u`<footer class="pause" data-open=${n} hidden=${W.value!==null}>
    <p class="pause-title"><${m} name="pause" />${s("pause.title")}</p>
    <button
      type="button"
      class="pause-opener"
      aria-expanded=${n}
      onClick=${()=>o(!n)}
    >
      <${m} name="pause" /><span>${s("pause.open")}</span><${m} name="chevron_down" />
    </button>
    <div class="reasons" role="group" aria-label=${s("pause.title")}>
      ${i.map(a=>u`<${ul} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>Ki&&u`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${s("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&u`<${ll} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function ul({reason:e}){return u`<button
    type="button"
    class="reason"
    aria-busy=${y.value?.id==="pause"}
    aria-disabled=${T.value}
    title=${e.work?s("pause.work"):null}
    onClick=${()=>Ds(e.code)}
  >
    ${E(e.name)}
  </button>`}function ll({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(i=>i.services.includes(r.service.code))).map(r=>E(r.service.name));return o.length===0?null:u`<p class="alone">${s("pause.alone",{services:o.join(", ")})}</p>`}var cl=48,or=4,fl=4;function Bi({desk:e,hall:t}){let n=P(null),[o,r]=te(!1),i=_l(n),a=o?e.line:e.line.slice(0,i),l=e.line.length-a.length;return u`<aside class="waiting" aria-label=${s("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>fl}>
      ${e.counts.map(c=>u`<${dl} key=${c.service.code} count=${c} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${s("waiting.title")}</h2>
      <p>${s("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&u`<p class="waiting-empty">${s("waiting.empty")}</p>`}
      <ol onKeyDown=${ml}>
        ${a.map((c,p)=>u`<${pl} key=${c.id} ticket=${c} first=${p===0} rules=${oe(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(l>0||o)&&u`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?s("trouble.less"):s("waiting.more",{count:l})}
    </button>`}
    <${ci} desk=${e} hall=${t} />
  </aside>`}function dl({count:e}){let{service:t,waiting:n,longestMs:o}=e;return u`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${E(t.name)}</span>
    <span class="count-longest"
      >${o===null?s("waiting.nobody"):s("waiting.longest",{duration:ot(o)})}</span
    >
  </li>`}function pl({ticket:e,first:t,rules:n,timezone:o}){let r=Xr(e,n,A.value),i=Te(e),a=!!e.appointment_at&&i>A.value,l=tt(e);return u`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
    <button
      type="button"
      class="row-button"
      tabindex=${t?0:-1}
      onClick=${()=>j("ticket",{ticket:e.id})}
    >
      <span class="row-number">${e.number}</span>
      <span class="row-service" data-crowded=${e.priority!==null||r!==null||l}
        title=${ae(e.service)}
        >${ae(e.service)}</span
      >
      ${e.for_counter&&u`<span class="row-own">${s("waiting.own")}</span>`}
      ${l&&u`<span class="row-unconfirmed">${s("waiting.unconfirmed")}</span>`}
      ${e.priority!==null&&u`<${un} />`}
      ${r!==null&&u`<span class="row-late"><${m} name="clock" />${s("waiting.past",{minutes:r})}</span>`}
      <span class="row-waited">${a?s("waiting.from",{time:re(i,o)}):ot(A.value-i)}</span>
    </button>
  </li>`}function ml(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function _l(e){let[t,n]=te(or);return V(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(or,Math.floor(o.clientHeight/cl)):or)},i=new ResizeObserver(r);return i.observe(o),window.addEventListener("resize",r),()=>{i.disconnect(),window.removeEventListener("resize",r)}},[]),t}function Hi({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="desk">
    <${di} desk=${e} hall=${t} />
    <${ki} timezone=${n} />
    <${Zn} hall=${t} />
    <${xi} />
    <${wi} />
    <div class="desk-body">
      <main class="work" aria-busy=${y.value!==null}>
        <${_i} desk=${e} />
        <${Ei} desk=${e} hall=${t} />
        <${Si} ticket=${e.ticket} hall=${t} />
        <${Wi} hall=${t} />
        <${hi} ticket=${e.ticket} hall=${t} />
        <${Fi} desk=${e} hall=${t} />
      </main>
      <${Bi} desk=${e} hall=${t} />
      <div class="foot"><${Zo} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${Ht.value.number}>${Ht.value.text}</span></p>
    <${Oi} />
    <${At} />
    <${Yn} hall=${t} />
    <${Xn} hall=${t} />
  </div>`}function ji(){let[e,t]=te(!1),[n,o]=te(!1),r=P(null);V(()=>rr(r.current,"user")?.focus(),[]);async function i(l){if(l.preventDefault(),e)return;t(!0);let c=rr(r.current,"user"),p=rr(r.current,"password");await Ts(c?.value.trim()??"",p?.value??""),t(!1),N.value!==""&&(c?.value?p:c)?.select()}let a=l=>{l.getModifierState&&o(l.getModifierState("CapsLock"))};return u`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${i} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${_e} /><${je} /></div>
      <h1>${s("sign_in.title")}</h1>
      <p class="arrival-lead">${s("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${s("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${!1}
          aria-describedby="complaint" aria-invalid=${N.value!==""} />
      </label>
      <${an} id="password" label=${s("sign_in.password")} autocomplete="current-password"
        describedBy="caps complaint" wrong=${N.value!==""}>
        <p id="caps" class="caps" role="status">${n&&u`<${m} name="alert" />${s("sign_in.caps_lock")}`}</p>
      <//>
      <p id="complaint" class="complaint" role="alert">
        ${N.value&&u`<${m} name="alert" /><span>${N.value}</span>`}
      </p>
      <button type="submit" class="main-button sign-in-button" aria-busy=${e}>
        <span class="main-word">${s(e?"sign_in.doing":"sign_in.do")}</span><${m} name="arrow" />
      </button>
      <p class="arrival-note">${s("sign_in.forgotten")}</p>
    </form>
  </main>`}function rr(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function Vi(){let e=N.value!==""||T.value;return u`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${_e} />
      <p>${s(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function Gi({taken:e}){let t={counter:e.counter,name:e.by??""};return u`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${_e} /></div>
      <h1>${s("taken.title",t)}</h1>
      <p class="arrival-lead">${s(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${St}>${s("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${Is}>${s("taken.choose")}</button>
      </div>
    </div>
  </main>`}var vl=5e3;function zi(){le(()=>{document.title=x.value?hl(x.value):s("page.title")}),le(Zs);let e=-1/0;le(()=>{let t=at.value;t===null||t.since===e||t.leftMs>vl||(e=t.since,Ue(s("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function hl({counter:e,line:t,next:n}){let o={counter:H(e),waiting:t.length};return n===null?s(t.length?"title.later":"title.nobody",o):s("title.waiting",{...o,next:n.number})}var $l=500;function bl(){return v.value===null?u`<${ji} />`:gt.value!==null?u`<${mi} offices=${gt.value} />`:kt.value!==null?u`<${Gi} taken=${kt.value} />`:v.value===void 0||b.value===null?u`<${Vi} />`:k.value===null||x.value===null?u`<${pi} hall=${b.value} />`:u`<${Hi} desk=${x.value} hall=${b.value} />`}await cs();window.setInterval(()=>{Vt.value=Date.now()},$l);ti();zi();lo(u`<${bl} />`,document.getElementById("page"));Io();
