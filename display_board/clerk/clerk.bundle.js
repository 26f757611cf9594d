/* Made from display_board/clerk by display_board/generate.py. */
var x,pr,so,Le,oo,vn,mr,mn,_r,io,ro,oa,Pt=Symbol.for("pv"),hn={},$n=[],ra=/^m(i|n|o|s|text|space)$/,ao=Array.isArray,uo=$n.slice,Xe=Object.assign;function Ze(e){e&&e.parentNode&&e.remove()}function Mt(e,t,n){var o,r,i,a={},l=arguments.length;for(i in t)i=="key"?o=t[i]:i=="ref"&&typeof e!="function"?r=t[i]:a[i]=t[i];return l>2&&(a.children=l>3?uo.call(arguments,2):n),Dt(e,a,o,r,null)}function Dt(e,t,n,o,r){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Pt,__v:r||++pr,__i:-1,__u:0};return!r&&x.vnode&&x.vnode(i),i}function Qe(e){return e.children}function Je(e,t){this.props=e,this.context=t,this.__g=0}function Ue(e,t){if(t==null)return e.__&&Ue(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Ue(e)}function sa(e){var t,n=e.__v,o=n.__e,r=[],i=[],a=e.__P;a&&((t=Xe({constructor:Pt},n)).__v=n.__v+1,x.vnode&&x.vnode(t),lo(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Ue(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=t,gr(r,t,i),n.__=n.__e=null,t.__e!=o&&vr(t))}function vr(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),vr(e)}function fr(e){(8&e.__g||(e.__g|=8,Le.push(e),vn++))&&oo==x.debounceRendering||((oo=x.debounceRendering)||queueMicrotask)(hr)}function hr(){try{for(var e,t=1;Le.length;)Le.length>t&&Le.sort(mr),e=Le.shift(),t=Le.length,8&e.__g&&sa(e)}finally{(vn=Le.length)&&(oo||queueMicrotask)(hr)}}function $r(e,t,n,o,r,i,a,l,c,p,d){var _,b,f,w,J,C,P=o.__k||$n,E=t.length;for(c=ia(n,t,P,c,E),_=0;_<E;_++)(f=n.__k[_])!=null&&(b=~f.__i&&P[f.__i]||hn,f.__i=_,C=lo(e,f,b,r,i,a,l,c,p,d),w=f.__e,(b.ref!=f.ref||8&b.__u)&&(b.ref&&co(b.ref,null,f,b),f.ref&&d.push(f.ref,f.__c||w,f)),J=J||w,4&f.__u?(c=br(f,c,e,!b.__v),b.__e&&(b.__e=null)):typeof f.type=="function"&&C!==void 0?c=C:w&&(c=w.nextSibling),f.__u&=-21);return n.__e=J,c}function ia(e,t,n,o,r){var i,a,l,c,p,d,_,b,f,w=n.length,J=w,C=0,P=0,E=e.__k=Array(r);for(i=0;i<r;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=E[i]=Dt(null,a):ao(a)?a=E[i]=Dt(Qe,{children:a}):a.constructor===Pt&&a.__b?a=E[i]=Dt(a.type,a.props,a.key,a.ref,a.__v):E[i]=a,c=i+C,a.__=e,a.__b=e.__b+1,l=null,~(p=a.__i=aa(a,n,c,J))&&(J--,(l=n[p])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,p==c-1?C--:p==c+1?C++:p!=c&&(p>c?C--:C++,P=1)):(~p||(r>w?C--:r<w&&C++),typeof a.type!="function"&&(a.__u|=4))):E[i]=null;if(P){for(d=[],_=[],i=0;i<r;i++)if((a=E[i])&&16&a.__u){for(C=0,b=d.length;C<b;)d[f=C+b>>1]<a.__i?C=f+1:b=f;d[C]=a.__i,_[i]=C+1}for(C=d.length;i--;)_[i]&&(_[i]==C?C--:E[i].__u|=4)}if(J)for(i=0;i<w;i++)!(l=n[i])||2&l.__u||(l.__e==o&&(o=Ue(l)),fo(l,l));return o}function br(e,t,n,o){var r,i,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=br(r[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=Ue(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function aa(e,t,n,o){var r,i=e.key,a=e.type,l=t[n],c=l&&!(2&l.__u);if(l===null&&i==null||c&&i==l.key&&a==l.type)return n;if(o>(c?1:0)){for(r=n-1;r>=0;r--)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r;for(r=n+1;r<t.length;r++)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r}return-1}function dr(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function pn(e,t,n,o,r){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||dr(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||dr(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=ro[t]||(ro[t]=ua(t)),(e.__a||(e.__a={}))[t]=io,i=t!=(t=t.replace(_r,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function ua(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[mn]==null)t[mn]=io++;else if(t[mn]<this.__a[e])return;return n(x.event?x.event(t):t)}}}function lo(e,t,n,o,r,i,a,l,c,p){var d,_,b,f,w,J,C,P,E,Q,L,no,lr,dn,qe,cr,Me,Ye,xe=t.type;if(t.constructor!==Pt)return null;128&n.__u&&(c=32&n.__u,d=n.__c.__z)&&(t.__u|=c,_=i=[],d.nodeType==8?l=_n(d,i):i.push(d),l=i[0]||l),(d=x.__b)&&d(t);e:if(typeof xe=="function"){b=a.length;try{if(P=t.props,E=(d=xe.prototype)&&d.render,Q=(d=xe.contextType)&&o[d.__c],L=d?Q?Q.props.value:d.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(E?t.__c=f=new xe(P,L):(t.__c=f=new Je(P,L),f.constructor=xe,f.render=ca),Q&&Q.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),E&&(f.__s||(f.__s=f.state),xe.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Xe({},f.__s)),Xe(f.__s,xe.getDerivedStateFromProps(P,f.__s)))),w=f.props,J=f.state,f.__v=t,n.__c){if(P!==w&&E&&!xe.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(P,L),t.__v==n.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(P,f.__s,L)===!1){t.__v!=n.__v&&(f.props=P,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(pe){pe&&(pe.__=t)}),$n.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),l=Ue(n);break e}f.componentWillUpdate&&f.componentWillUpdate(P,f.__s,L),E&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(w,J,C)})}else E&&!xe.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),E&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=L,f.props=P,f.__P=e,f.__g&=-5,no=x.__r,lr=E?25:0;do f.__g&=-9,no&&no(t),d=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++lr<25);E&&($n.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=Xe({},o,f.getChildContext())),E&&n.__c&&f.getSnapshotBeforeUpdate&&(C=f.getSnapshotBeforeUpdate(w,J)),dn=d&&d.type===Qe&&d.key==null?d.props.children:d,P.__P&&(d=l,r=(e=P.__P).namespaceURI,c=i=null,n.props&&n.props.__P!=e&&(n.__k.some(function(pe){pe&&fo(pe,pe)}),n.__k=null),l=n.__k?Ue(n,0):null),l=$r(e,ao(dn)?dn:[dn],t,n,o,r,i,a,l,c,p),P.__P&&(t.__e=null,l=d),t.__u&=-161,_&&_.some(Ze),f.__h.length&&a.push(f),1&f.__g&&(f.__g&=-4)}catch(pe){if(a.length=b,t.__v=null,c||i)if(pe&&pe.then){if(t.__u|=128|c,i){for(~(Me=i.indexOf(l||void 0))||(Me=i.length);(Ye=i[Me-1])&&Ye.nodeType==8;)Me--;for(;Me<i.length;Me++)if(Ye=i[Me])if(i[Me]=null,qe){if(Ye==cr)break}else{if(Ye.nodeType!=8)break;Ye.data.startsWith("$s")&&(cr=_n(qe=Ye))}}if(!qe){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;qe=l}(d=_n(qe=t.__c.__z||(t.__c.__z=qe)))?(t.__e=qe,l=d):t.__e=l,l=l&&l.nextSibling}else i&&i.some(Ze);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),pe&&pe.then||yr(t),x.__e(pe,t,n)}}else l=t.__e=la(n.__e,t,n,o,r,i,a,c,p,e);return(d=x.diffed)&&d(t),l}function _n(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function yr(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(yr))}function gr(e,t,n){for(var o=0;o<n.length;)co(n[o++],n[o++],n[o++]);x.__c&&x.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){x.__e(i,r.__v)}})}function la(e,t,n,o,r,i,a,l,c,p){var d,_,b,f,w,J,C,P,E=n.props||hn,Q=t.props,L=t.type;if(L=="svg"?r="http://www.w3.org/2000/svg":L=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(d=0;d<i.length;d++)if((w=i[d])&&(L?w.localName==L:w.nodeType==3)){e=w,i[d]=null;break}}if(!e){if(P=p.ownerDocument||document,!L)return P.createTextNode(Q);e=P.createElementNS(r,L,Q.is?Q:p),l&&(x.__m&&x.__m(t,i),l=!1),i=null}if(L){if(p=L=="template"&&e.content||e,i=L=="textarea"&&Q.defaultValue!=null?null:i&&uo.call(p.childNodes),!l&&i)for(E={},d=0;d<e.attributes.length;d++)E[(w=e.attributes[d]).name]=w.value;for(d in E)w=E[d],d=="dangerouslySetInnerHTML"?b=w:d=="children"||d in Q||d=="value"&&"defaultValue"in Q||d=="checked"&&"defaultChecked"in Q||pn(e,d,null,w,r);for(d in Q)w=Q[d],d=="children"?f=w:d=="dangerouslySetInnerHTML"?_=w:d=="value"?J=w:d=="checked"?C=w:l&&typeof w!="function"||E[d]===w||pn(e,d,w,E[d],r);_?(l||b&&(_.__html==b.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(b&&(e.textContent=""),(L=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&ra.test(L))&&(r="http://www.w3.org/1999/xhtml"),$r(p,ao(f)?f:[f],t,n,o,r,i,a,i?i[0]:n.__k&&Ue(n,0),l,c),i&&i.some(Ze)),l&&L!="textarea"||(d="value",L=="progress"&&J==null?e.removeAttribute(d):J==null||J===e[d]&&(L!="progress"||J)||pn(e,d,J,E[d],r),d="checked",C!=null&&C!=e[d]&&pn(e,d,C,E[d],r))}else E===Q||l&&e.data==Q||(e.data=Q);return e}function co(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){x.__e(r,n)}}function fo(e,t,n){var o,r,i,a;if(x.unmount&&x.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||co(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){x.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&fo(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=_n(o,i=[]))&&(o==e.__e&&i.some(Ze),Ze(r),Ze(o)),n||Ze(e.__e),e.__e=e.__c=e.__=null}function ca(e,t,n){return this.constructor(e,n)}function po(e,t){var n,o,r,i;x.__&&x.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=Dt(Qe,{children:[e]}),r=[],i=[],lo(t,t.__k,o||hn,hn,t.namespaceURI,o?null:t.firstChild?uo.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,i),gr(r,t.__k,i),t.__k.props.children=null}x={__e:function(e,t,n,o){for(var r,i,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(l){e=l}}throw vn=0,e}},pr=0,so=function(e){return e!=null&&e.constructor===Pt},Je.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Xe({},this.state)),typeof e=="function"&&(e=e(Xe({},n),this.props)),e&&(Xe(n,e),this.__v&&(t&&this.__k.push(t),fr(this)))},Je.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),fr(this))},Je.prototype.render=Qe,Le=[],vn=0,mr=function(e,t){return e.__v.__b-t.__v.__b},mn=Symbol(),_r=/(PointerCapture)$|Capture$/i,io=0,ro={},oa=0;var wr=function(e,t,n,o){var r;t[0]=0;for(var i=1;i<t.length;i++){var a=t[i++],l=t[i]?(t[0]|=a?1:2,n[t[i++]]):t[++i];a===3?o[0]=l:a===4?o[1]=Object.assign(o[1]||{},l):a===5?(o[1]=o[1]||{})[t[++i]]=l:a===6?o[1][t[++i]]+=l+"":a?(r=e.apply(l,wr(e,l,n,["",null])),o.push(r),l[0]?t[0]|=2:(t[i-2]=0,t[i]=r)):o.push(l)}return o},kr=new Map;function Er(e){var t=kr.get(this);return t||(t=new Map,kr.set(this,t)),(t=wr(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,i=1,a="",l="",c=[0],p=function(b){i===1&&(b||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?c.push(0,b,a):i===3&&(b||a)?(c.push(3,b,a),i=2):i===2&&a==="..."&&b?c.push(4,b,0):i===2&&a&&!b?c.push(5,0,!0,a):i>=5&&((a||!b&&i===5)&&(c.push(i,0,a,r),i=6),b&&(c.push(i,b,0,r),i=6)),a=""},d=0;d<n.length;d++){d&&(i===1&&p(),p(d));for(var _=0;_<n[d].length;_++)o=n[d][_],i===1?o==="<"?(p(),c=[c],i=3):a+=o:i===4?a==="--"&&o===">"?(i=1,a=""):a=o+a[0]:l?o===l?l="":a+=o:o==='"'||o==="'"?l=o:o===">"?(p(),i=1):i&&(o==="="?(i=5,r=a,a=""):o==="/"&&(i<5||n[d][_+1]===">")?(p(),i===3&&(c=c[0]),i=c,(c=c[0]).push(2,0,i),i=0):o===" "||o==="	"||o===`
`||o==="\r"?(p(),i=2):a+=o),i===3&&a==="!--"&&(i=4,c=c[0])}return p(),c})(e)),t),arguments,[])).length>1?t:t[0]}var u=Er.bind(Mt);var _t=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"add-errand",icon:"plus",from:["waiting","parked"],asks:"add-errand"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],Sr=["recall","start","finish","no-show","transfer","park"].map(Te),mo=["F9","NumpadEnter"],_o=15e3,Or=1500,xr="ArrowDown",Tr="i",Nr="b";function Te(e){let t=_t.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function vt(e,t){return t!==null&&e.from.includes(t.state)}function Cr(e){return _t.find(t=>t.key===e)}var ht,H,vo,Ar,ho=Object.is,bn=0,Kr=[],$o=[],B=x,Ir=B.__b,Rr=B.__r,Dr=B.diffed,Pr=B.__c,Mr=B.unmount,Lr=B.__;function yn(e,t){B.__h&&B.__h(H,e,bn||t),bn=0;var n=H.__H||(H.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function ee(e){return bn=1,fa(Fr,e)}function fa(e,t,n){var o=yn(ht++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Fr(void 0,t),function(i){var a=(o.__N||o.__)[0],l=o.t(a,i);ho(a,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=H,!H.__f)){H.__f=!0;var r=H.shouldComponentUpdate;H.shouldComponentUpdate=function(i,a,l){var c=this.__H;if(!c)return!0;var p=!1,d=this.props!=i;if(c.__.some(function(b){b.__N&&(p=!0,ho(b.__[0],b.__N[0])||(d=!0))}),r){var _=r.call(this,i,a,l);return p?_||d:_}return!p||d}}return o.__}function V(e,t){var n=yn(ht++,3);!B.__s&&yo(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,H.__H.__h.push(n))}function Ut(e,t){var n=yn(ht++,4);!B.__s&&yo(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,H.__h.push(n))}function M(e){return bn=5,gn(function(){return{current:e}},[])}function gn(e,t){var n=yn(ht++,7);return yo(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function da(){var e;do{for(;e=$o.shift();)try{Lt(e)}catch(n){B.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Kr.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Lt),t.__h.some(bo),t.__h=[]}catch(n){t.__h=[],B.__e(n,e.__v)}}}while($o.length)}B.__b=function(e){H=null,Ir&&Ir(e)},B.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Lr&&Lr(e,t)},B.__r=function(e){Rr&&Rr(e),ht=0;var t=(H=e.__c).__H;t&&(vo==H?H.__h=[]:(t.__h.some(Lt),t.__h.some(bo),ht=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),vo=H},B.diffed=function(e){Dr&&Dr(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Wr(Kr.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),vo=H=null},B.__c=function(e,t){t.some(function(n){try{n.__h.some(Lt),n.__h=n.__h.filter(function(o){return!o.__||bo(o)})}catch(o){n.__h=[function(){throw o}]}}),Pr&&Pr(e,t)},B.unmount=function(e){Mr&&Mr(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,Wr($o.push(r))}else Lt(r)}catch(i){t=i}}),o.__H=void 0,t&&B.__e(t,o.__v))};var Ur=typeof requestAnimationFrame=="function";function pa(e){var t,n=function(){clearTimeout(o),Ur&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);Ur&&(t=requestAnimationFrame(n))}function Wr(e){e!=1&&Ar==B.requestAnimationFrame||((Ar=B.requestAnimationFrame)||pa)(da)}function Lt(e){var t=H,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),H=t}function bo(e){var t=H;e.__c=e.__(),H=t}function yo(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!ho(n,e[o])})}function Fr(e,t){return typeof t=="function"?t(e):t}var ma=Symbol.for("preact-signals");function Sn(){if(Ne>1)Ne--;else{var e,t=!1;for((function(){var r=wn;for(wn=void 0;r!==void 0;){var i=r.S;if(i.v===r.v)for(var a=i.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=i.i);r=r.o}})();Kt!==void 0;){var n=Kt;for(Kt=void 0,kn++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&Hr(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if(kn=0,Ne--,t)throw e}}function G(e){if(Ne>0)return e();go=++_a,Ne++;try{return e()}finally{Sn()}}var Wt,D=void 0;function Ft(e){var t=D,n=Wt;D=void 0,Wt=void 0;try{return e()}finally{D=t,Wt=n}}var Kt=void 0,Ne=0,kn=0,_a=0,go=0,wn=void 0,En=0;function Br(e){if(D!==void 0){var t=e.n;if(t===void 0||t.t!==D)return t={i:0,S:e,p:D.s,n:void 0,t:D,e:void 0,x:void 0,r:t},D.s!==void 0&&(D.s.n=t),D.s=t,e.n=t,32&D.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=D.s,t.n=void 0,D.s.n=t,D.s=t),t}}function z(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}z.prototype.brand=ma;z.prototype.h=function(){return!0};z.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:Ft(function(){var o;(o=t.W)==null||o.call(t)}))};z.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&Ft(function(){var r;(r=t.Z)==null||r.call(t)}))}};z.prototype.subscribe=function(e){var t=this;return ce(function(){var n=t.value;Ft(function(){return e(n)})},{name:"sub"})};z.prototype.valueOf=function(){return this.value};z.prototype.toString=function(){return this.value+""};z.prototype.toJSON=function(){return this.value};z.prototype.peek=function(){var e=this;return Ft(function(){return e.value})};Object.defineProperty(z.prototype,"value",{get:function(){var e=Br(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(kn>100)throw new Error("Cycle detected");(function(n){Ne!==0&&kn===0&&n.l!==go&&(n.l=go,wn={S:n,v:n.v,i:n.i,o:wn})})(this),this.v=e,this.i++,En++,Ne++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Sn()}}}});function h(e,t){return new z(e,t)}function Hr(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function jr(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function Vr(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function et(e,t){z.call(this,void 0,t),this.x=e,this.s=void 0,this.g=En-1,this.f=4}et.prototype=new z;et.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===En))return!0;if(this.g=En,this.f|=1,this.i>0&&!Hr(this))return this.f&=-2,!0;var e=D;try{jr(this),D=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return D=e,Vr(this),this.f&=-2,!0};et.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}z.prototype.S.call(this,e)};et.prototype.U=function(e){if(this.t!==void 0&&(z.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};et.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(et.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=Br(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function ne(e,t){return new et(e,t)}function Gr(e){var t=e.j;if(e.j=void 0,typeof t=="function"){Ne++;var n=D;D=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,ko(e),o}finally{D=n,Sn()}}}function ko(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Gr(e)}function va(e){if(D!==this)throw new Error("Out-of-order effect");Vr(this),D=e,this.f&=-2;try{8&this.f&&ko(this)}finally{Sn()}}function $t(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Wt&&Wt.push(this)}$t.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};$t.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Gr(this),jr(this),Ne++;var e=D;return D=this,va.bind(this,e)};$t.prototype.N=function(){2&this.f||(this.f|=2,this.u=Kt,Kt=this)};$t.prototype.d=function(){this.f|=8,1&this.f||ko(this)};$t.prototype.dispose=function(){this.d()};function ce(e,t){var n=new $t(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var zr,xn,On,ha=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var qr=[];ce(function(){zr=this.N})();function bt(e,t){x[e]=t.bind(null,x[e]||function(){})}function Bt(e){if(On){var t=On;On=void 0,t()}On=e&&e.S()}function Yr(e){var t=this,n=e.data,o=ba(n);o.name="ReactiveDom",o.value=n;var r=gn(function(){for(var l=t,c=t.__v;c=c.__;)if(c.__c){c.__c.__$f|=4;break}var p=ne(function(){var f=o.value.value;return f===0?0:f===!0?"":f||""}),d=ne(function(){return!Array.isArray(p.value)&&!so(p.value)}),_=ce(function(){if(this.N=Zr,d.value){var f=p.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=f)}}),b=t.__$u.d;return t.__$u.d=function(){_(),b.call(this)},[d,p]},[]),i=r[0],a=r[1];return i.value?a.peek():a.value}Yr.displayName="ReactiveTextNode";Object.defineProperties(z.prototype,{constructor:{configurable:!0,value:Mt(Qe,null).constructor},type:{configurable:!0,value:Yr},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});bt("__b",function(e,t){if(Bt(),xn=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var i=o[r];i instanceof z&&(n||(t.__np=n={}),n[r]=i,o[r]=i.peek())}}e(t)});bt("__r",function(e,t){if(e(t),t.type!==Qe){Bt();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,i){var a;return ce(function(){a=this},{name:i}),a.c=r,a})((function(r){return function(){var i;ha&&((i=this.y)==null||i.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),xn=o,Bt(n)}});bt("__e",function(e,t,n,o){Bt(),xn=void 0,e(t,n,o)});bt("diffed",function(e,t){Bt(),xn=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,i=n.U;if(i)for(var a in i){var l=i[a];l===void 0||o&&a in o||(l.d(),i[a]=void 0)}if(o){i||(i={},n.U=i);for(var c in o){var p=i[c],d=o[c];p===void 0?(p=$a(n,c,d,r),i[c]=p):p.o(d,r)}}}e(t)});function $a(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,i=h(n);return{o:function(a,l){i.value=a,o=l},d:ce(function(){this.N=Zr;var a=i.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}bt("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var i=o[r];i&&i.d()}}}var a=t.__np;if(a){var l=t.props;for(var c in a)l[c]=a[c]}t.__np=void 0}else{var p=t.__c;if(p){p.__$f|=8;var d=p.__$u;d&&(p.__$u=void 0,d.d())}}e(t)});bt("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});Je.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(o||i||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};function ba(e,t){return gn(function(){return h(e,t)},[])}var ya=function(e){queueMicrotask(function(){queueMicrotask(e)})};function ga(){G(function(){for(var e;e=qr.shift();)zr.call(e)})}function Zr(){qr.push(this)===1&&(x.requestAnimationFrame||ya)(ga)}function Xr(e,t){switch(t.type){case"skip":case"rating.asked":case"case.assigned":case"case.closed":case"suggestion.replied":case"text.erased":case"survey.handed_out":case"dossiers.imported":case"dossier.received":case"dossier.moved":case"appointment.booked":case"appointment.moved":case"appointment.cancelled":case"appointment.arrived":case"appointment.missed":case"day.started":case"emergency.began":case"emergency.ended":case"outage.began":case"outage.ended":case"alert.raised":case"alert.ended":case"help.offered":case"help.answered":case"move.asked":case"move.answered":return e;case"day.opened":return{...Qr(e,t.data.waiting),business_day:t.data.business_day,tickets:[]};case"day.closed":return{...e,tickets:[]};case"day.doubted":return{...e,business_day:t.data.business_day,clock_day:t.data.clock_day};case"counter.opened":return wo(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return wo(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return wo(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return Ea(e,t);case"device.paired":case"device.renamed":case"device.revoked":return wa(e,t);case"service.opened":case"service.closed":return Jr(e,t.data.service,{open:t.type==="service.opened"});case"slip.trial_ordered":case"slip.trial_ended":return e;default:return ka(e,t.data)}}function ka(e,{ticket:t,waiting:n}){return t?Qr(ye(e,t),n):e}function ye(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function We(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function wo(e,t,n,o,r){return We(e,{code:t,state:n,clerk:o,pause_reason:r})}function wa(e,t){let{device:n,kind:o,name:r}=t.data,a=e.devices.find(p=>p.id===n)??{id:n,kind:o,name:r,online:!1,trouble:null,seen_at:null},l=e.devices.filter(p=>p.id!==n),c=t.type==="device.revoked"?[]:[{...a,name:r}];return{...e,devices:[...l,...c]}}function Ea(e,t){let{device:n,kind:o,name:r}=t.data,i=e.devices.find(c=>c.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?i?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:i?.trouble??null,seen_at:t.at},l=i?e.devices.map(c=>c.id===n?a:c):[...e.devices,a];return{...e,devices:l}}function Jr(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function Qr(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>Jr(n,o,{waiting:r}),e)}var es={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function R(e,t,n={},o=es){let r=new AbortController,i=setTimeout(()=>r.abort(),n.within??5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:Sa(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await Oa(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(i)}}var Eo=new Map;async function Ht(e,t,n={},o=()=>{},r=es){let i=`${e} ${t} ${JSON.stringify(n.body??null)}`,a=n.key??Eo.get(i)??ge();for(let l=1;;l+=1){let c=await R(e,t,{...n,key:a},r),p=yt(c);if(p?l===3&&Eo.set(i,a):Eo.clear(),!p||l===3)return{...c,tries:l};o(),await r.pause(400*2**(l-1))}}function yt(e){return e.outcome==="lost"||e.outcome==="refused"&&e.status>=502}function Sa(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function Oa(e){let t=await e.text(),n=t===""?null:xa(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",field:o.errors?.[0]?.field??null,retryAfterSeconds:r>0?r:null,tries:1}}function xa(e){try{return JSON.parse(e)}catch{return null}}function ge(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}function se(e){return e.clerk_rules}function ts(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-Ce(e)>=o*6e4?o:null}function Ce(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function Nn(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function ns(e,t,n,o=!1){return _t.filter(i=>i.id!=="add-errand"||o).filter(i=>i.from.includes(e.state)&&(n||Ta(i,e,t)))}function Ta(e,t,n){return e.id==="print"?!0:e.id==="priority"?Tn(n,t.service):e.id==="call"&&t.state==="waiting"?!1:t.counter===n.code?!0:t.for_counter?t.for_counter===n.code:Tn(n,t.service)}function Tn(e,t){return e.services.includes(t)||!!e.profile?.some(n=>n.code===t)}var Na=["clerk","supervisor","admin"];function tt(e){return[...new Set(e.rights.filter(t=>Na.includes(t.role)).map(t=>t.office))]}function gt(e,t){return nt(e)||t.clerks_may_choose}function nt(e){return e?.role==="supervisor"||e?.role==="admin"}function os(e,t){return e==="finish"||e==="go-on"?Math.min(_o,t.undo_seconds*1e3):_o}var So=["called","serving"];function is(e,t,n,o){let r=e.counters.find(p=>p.code===t);if(!r)return null;let i=e.office.services.filter(p=>r.services.includes(p.code)),a=p=>p.counter===t||r.services.includes(p.service),l=p=>e.tickets.filter(d=>d.state===p),c=Ra(l("waiting").filter(p=>Aa(p,r,o)),n);return{counter:r,services:i,ticket:Ia(e,t),line:c,next:c.find(p=>Ca(p,o))??null,counts:i.map(p=>Da(p,c,o)),parked:rs(l("parked").filter(a),p=>p.remind_at),missed:rs(l("no_show").filter(a),p=>p.finished_at).reverse()}}function ot(e){return e.state==="waiting"&&!!e.from_home&&!e.confirmed_at}function Ca(e,t){return!ot(e)&&(Ce(e)<=t||!e.appointment_at)}function Aa(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-Ce(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function rs(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function rt(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function Ia(e,t){return e.tickets.filter(n=>n.counter===t&&So.includes(n.state)).reduce((n,o)=>n===null||ss(o)>ss(n)?o:n,null)}function ss(e){return e.called_at===null?0:Date.parse(e.called_at)}function Ra(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||Ce(o)-Ce(r)||o.number.localeCompare(r.number))}function Da(e,t,n){let o=t.filter(i=>i.service===e.code),r=o.length?Math.max(...o.map(i=>n-Ce(i))):null;return{service:e,waiting:o.length,longestMs:r}}function as(e,{seat:t,now:n,awaited:o}){let r=nt(e.person)?null:e.clock_day,i=e.clock_day===e.business_day?"clock_opened":"clock",a=r?[{id:`${i}:${r}`,kind:i,code:r}]:[],l=_=>_.print==="failed"||_.print==="pending"&&n>=(o.get(_.id)??1/0),c=e.tickets.filter(_=>l(_)&&(_.state==="waiting"||_.state==="called")).map(_=>({id:`print:${_.id}`,kind:"print",ticket:_,code:_.print_reason??void 0})),p=e.tickets.filter(_=>_.counter===t&&rt(_,n)).map(_=>({id:`parked:${_.id}:${_.remind_at}`,kind:"parked",ticket:_})),d=e.devices.flatMap(_=>{let b=_.trouble??(_.online||_.seen_at===null?null:"offline");return b===null?[]:[{id:`device:${_.id}:${b}`,kind:"device",device:_,code:b}]});return[...a,...c,...p,...d]}function Cn(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}function us(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(i,a)=>n[a]===void 0?i:String(n[a]))}}async function ls(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var An=["vi","en"],fs="luot.clerk.language",ds={},U=h("vi"),ps=ne(()=>us(ds[U.value]??{})),Oo=h("counter"),Pa=ne(()=>({place:In({place:Oo.value})}));function s(e,t){return ps.value(e,{...Pa.value,...t})}function In(e){return ps.value(`place.${e.place??"counter"}`)}async function ms(){let e=new URL("i18n",import.meta.url).href;await Promise.all(An.map(async t=>{ds[t]=await ls(e,t)})),xo(Ma())}function xo(e){U.value=e,document.documentElement.lang=e,localStorage.setItem(fs,e)}function _s(e){return An.some(t=>t===e)?s(`language.${e}`):new Intl.DisplayNames([U.value],{type:"language"}).of(e)??e}function Ma(){return localStorage.getItem(fs)==="en"?"en":"vi"}function S(e){return e[U.value]||e.vi}function W(e){return s(`${e.place??"counter"}.title`,{code:e.code})}function st(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?s("duration.none"):t<60?s("duration.minutes",{minutes:t}):s("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function vs(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],i=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${i}`:i}function ie(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function it(e){let t=U.value==="vi"?"vi-VN":"en-GB";return new Intl.DateTimeFormat(t,{dateStyle:"long",timeZone:"UTC"}).format(Date.parse(e))}function Rn(e){let t=U.value==="vi"?"vi-VN":"en-GB",o={weekday:"long",day:"numeric",month:U.value==="vi"?"numeric":"short",timeZone:"UTC"};return new Intl.DateTimeFormat(t,o).format(Date.parse(e))}function hs(e,t,n){let o=cs(e)-cs(ie(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function cs(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var v=h(void 0),kt=h(null),$=h(null),g=h(null);ce(()=>{let e=$.value?.counters.find(t=>t.code===g.value);Oo.value=e?.place??"counter"});var wt=h(null),Dn=h([]),he=h(null),Vt=h(0),Gt=h(Date.now()),A=ne(()=>Gt.value+Vt.value),at=h(null),y=h(null),ae=h(null),La=1e4,jt=h({text:"",number:0}),$e=h(null),Ae=h(new Set),zt=h(new Map),Ie=h(!1),ut=h(!1),T=ne(()=>$.value&&g.value?is($.value,g.value,Dn.value,A.value):null),me=ne(()=>T.value?.counter.state==="paused"),ke=ne(()=>$.value?se($.value.office):null),O=ne(()=>he.value?.state==="down"),$s=ne(()=>$.value?as($.value,{seat:g.value,now:A.value,awaited:zt.value}).filter(e=>!Ae.value.has(e.id)):[]),Pn=ne(()=>ae.value!==null&&Gt.value<ae.value.until?ae.value:null),lt=ne(()=>{let e=$e.value;if(e===null||A.value>=e.until)return null;let t=$.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-A.value)}});function Et(e){return vt(e,T.value?.ticket??null)}function Ke(e){jt.value={text:e,number:jt.value.number+1}}function k(e,t){let n=e==="bad"||e==="warn"?1/0:Gt.value+La;ae.value={tone:e,text:t,number:(ae.value?.number??0)+1,until:n},Ke(t)}function oe(e){$.value&&($.value=e($.value))}function Mn(){$.value=null,g.value=null,kt.value=null,ut.value=!1,wt.value=null,Dn.value=[],he.value=null,$e.value=null,ae.value=null,Ke(""),at.value=null,zt.value=new Map}var K=h(null),Re=h(""),Ln=null;function j(e,{ticket:t=null,act:n=null}={}){K.value===null&&(Ln=document.activeElement),Re.value="",ae.value=null,K.value={kind:e,ticket:t,act:n,key:ge()}}function fe(){Re.value="",K.value=null}function St(e){e!==null&&K.value===e&&fe()}function bs(){if(Ln===null)return;let e=Ln;Ln=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function To(){document.querySelector("form.panel")?.requestSubmit()}var Ua=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy","storage_failed"];function q(e){if(e.detail)return e.detail;let t=Ua.includes(e.code)?`refused.${e.code}`:"refused.other";return s(t,{seconds:e.retryAfterSeconds??1})}function ys(e,t,n){return"#"+[1,3,5].map(r=>{let i=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(i+(a-i)*n).toString(16).padStart(2,"0")}).join("")}function gs(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",ys(e,"#000000",.25)),t.setProperty("--lotus-wash",ys(e,"#FFFFFF",.92)))}var kc=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_ERRAND_ADDED:"ticket.errand_added",TICKET_WENT_ON:"ticket.went_on",TICKET_LET_PASS:"ticket.let_pass",TICKET_CONFIRMED:"ticket.confirmed",TICKET_PUT_BACK:"ticket.put_back",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_MISSED:"ticket.missed",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",SLIP_TRIAL_ORDERED:"slip.trial_ordered",SLIP_TRIAL_ENDED:"slip.trial_ended",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",RATING_ASKED:"rating.asked",CASE_ASSIGNED:"case.assigned",CASE_CLOSED:"case.closed",APPOINTMENT_BOOKED:"appointment.booked",APPOINTMENT_MOVED:"appointment.moved",APPOINTMENT_CANCELLED:"appointment.cancelled",APPOINTMENT_ARRIVED:"appointment.arrived",APPOINTMENT_MISSED:"appointment.missed",SUGGESTION_REPLIED:"suggestion.replied",TEXT_ERASED:"text.erased",SURVEY_HANDED_OUT:"survey.handed_out",DOSSIERS_IMPORTED:"dossiers.imported",DOSSIER_RECEIVED:"dossier.received",DOSSIER_MOVED:"dossier.moved",OFFICE_CHANGED:"office.changed",DEVICE_PAIRED:"device.paired",DEVICE_RENAMED:"device.renamed",DEVICE_REVOKED:"device.revoked",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed",DAY_DOUBTED:"day.doubted",DAY_STARTED:"day.started",EMERGENCY_BEGAN:"emergency.began",EMERGENCY_ENDED:"emergency.ended",OUTAGE_BEGAN:"outage.began",OUTAGE_ENDED:"outage.ended",ALERT_RAISED:"alert.raised",ALERT_ENDED:"alert.ended",HELP_OFFERED:"help.offered",HELP_ANSWERED:"help.answered",MOVE_ASKED:"move.asked",MOVE_ANSWERED:"move.answered"}),wc=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),Ec=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo",LEAVE:"leave",LET_PASS:"let-pass",REJOIN:"rejoin",CONFIRM:"confirm",PUT_BACK:"put-back",GO_ON:"go-on",RESUME:"resume",ADD_ERRAND:"add-errand",LAPSE:"lapse"}),Sc=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),Oc=Object.freeze({PENDING:"pending",PRINTED:"printed",SENT:"sent",FAILED:"failed",NONE:"none"}),xc=Object.freeze({BOOKED:"booked",ARRIVED:"arrived",CANCELLED:"cancelled",MISSED:"missed"}),Tc=Object.freeze({EARLY:"early",IN_TIME:"in_time",LATE:"late"}),Nc=Object.freeze({RECEIVED:"received",APPRAISED:"appraised",APPROVED:"approved",RETURNED:"returned"}),Cc=Object.freeze({RECEIVED:"received",SUPPLEMENTING:"supplementing",IN_WORK:"in_work",READY:"ready",HANDED_OVER:"handed_over",WITHDRAWN:"withdrawn",REFUSED:"refused",STOPPED:"stopped"}),Ac=Object.freeze({APPRAISE:"appraise",REQUEST_SUPPLEMENT:"request-supplement",SUPPLEMENT:"supplement",PROLONG:"prolong",APOLOGISE:"apologise",RESULT:"result",HAND_OVER:"hand-over",WITHDRAW:"withdraw",REFUSE:"refuse",STOP:"stop"}),Ic=Object.freeze({IN_TIME:"in_time",EARLY:"early",ON_TIME:"on_time",OVER_DUE:"over_due"}),Rc=Object.freeze({IN_PERSON:"in_person",ONLINE:"online",POST:"post",ASSISTED:"assisted"}),Dc=Object.freeze({COUNTER:"counter",POST:"post",ONLINE:"online"}),Pc=Object.freeze({NONE:"none",PAID:"paid",EXEMPT:"exempt"}),Mc=Object.freeze({RECEIPT:"receipt",SUPPLEMENT:"supplement",REFUSAL:"refusal",APOLOGY:"apology",STOP:"stop",CONTROL:"control",REMINDER:"reminder",RESULT:"result"}),Lc=Object.freeze({ORIGINAL:"original",COPY:"copy",PHOTOCOPY:"photocopy"}),Uc=Object.freeze({REGISTER:"register",FEES:"fees",NOTICES:"notices",CALENDAR:"calendar",SIMPLIFY:"simplify",EXPORT:"export"}),Wc=Object.freeze({BY_HAND:"by_hand",POST:"post",EMAIL:"email",TELEPHONE:"telephone",ONLINE:"online"}),Kc=Object.freeze({HAND:"hand",OPENED_ON_TIME:"opened_on_time",ATTITUDE:"attitude",SATISFACTION:"satisfaction",DOSSIERS_IN_TIME:"dossiers_in_time",ASKED_ONCE:"asked_once"}),Fc=Object.freeze({TIME:"time",ATTITUDE:"attitude",PROGRESS:"progress",SKILL:"skill"}),Bc=Object.freeze({FILL:"fill",COMMENT:"comment",DECIDE:"decide",REOPEN:"reopen"}),Hc=Object.freeze({OPEN:"open",COMMENTED:"commented",DECIDED:"decided"}),jc=Object.freeze({OPEN:"open",RETURNED:"returned",OVER:"over"}),Vc=Object.freeze({INTAKE:"intake",RESULT:"result"}),Gc=Object.freeze({TOO_MANY_WAIT:"too_many_wait",WAITS_TOO_LONG:"waits_too_long",NOBODY_CALLS:"nobody_calls",LONG_VISIT:"long_visit",DEVICE_SILENT:"device_silent",HELP:"help"}),zc=Object.freeze({CASE:"case",SUGGESTION:"suggestion",PAYMENT_REPORT:"payment_report",APPOINTMENT_EMAIL:"appointment_email",DOSSIER:"dossier",DOSSIER_REGISTER:"dossier_register"}),ks=Object.freeze({PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",INTERRUPTED:"interrupted",ABANDONED:"abandoned",UNPRINTABLE:"unprintable",NO_PRINTER:"no_printer"}),ws=Object.freeze({WORK_HERE:"work_here",OTHER_WORK:"other_work",NOT_EQUIPPED:"not_equipped",OTHER:"other"}),qc=Object.freeze({ORDER:"order",COUNTER:"counter",LET_PASS:"let_pass",UNCONFIRMED:"unconfirmed"}),Yc=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),Zc=Object.freeze({DAY_ENDED:"day_ended",NOT_CONFIRMED:"not_confirmed"}),Xc=Object.freeze({SOON:"soon",NEXT:"next",NOW:"now"}),Jc=Object.freeze({DONE:"done",NOW:"now",LATER:"later"}),Qc=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),ef=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),tf=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin",HEAD:"head",VOLUNTEER:"volunteer",CENTRE:"centre"}),nf=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent",READER:"reader"}),Es=Object.freeze({PAPER_LOW:"paper_low",PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",MUTED:"muted",VOICE_MISSING:"voice_missing",DIGITS_TOO_SMALL:"digits_too_small",HELP:"help",DISK_FULL:"disk_full",JOURNAL_LOST:"journal_lost",SCANNER_LOST:"scanner_lost",PANEL_SIZE:"panel_size",NO_PRINTER:"no_printer",OTHER:"other"}),of=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_PAIRING:"unknown_pairing",UNKNOWN_PROCEDURE:"unknown_procedure",UNKNOWN_DOSSIER:"unknown_dossier",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",UNKNOWN_SIGN_IN:"unknown_sign_in",UNKNOWN_RATING:"unknown_rating",UNKNOWN_CASE:"unknown_case",UNKNOWN_APPOINTMENT:"unknown_appointment",UNKNOWN_SUGGESTION:"unknown_suggestion",SLOT_FULL:"slot_full",TOO_EARLY:"too_early",TOO_LATE:"too_late",UNKNOWN_CAMPAIGN:"unknown_campaign",UNKNOWN_FORM:"unknown_form",UNKNOWN_CHANGE:"unknown_change",SETTINGS_CHANGED:"settings_changed",WRONG_STATE:"wrong_state",ALREADY_RATED:"already_rated",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",NUMBERS_USED_UP:"numbers_used_up",CARD_LIMIT:"card_limit",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",OUTCOME_UNKNOWN:"outcome_unknown",STORAGE_FAILED:"storage_failed",INTERNAL_ERROR:"internal_error"});function Ss(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function Os(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var Fa=[1008,4401,4403,4404],Ba=8e3;function Ha(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let i="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?i+"?"+r.join("&"):i}function ja(e){return Fa.includes(e.code)?e.reason||"not_allowed":""}function xs(e){let t=new No(e,e.host||Ss());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var No=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:""},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=Ha(t,n,this.reached,!!o),i;try{i=this.host.connect(r)}catch(a){this.host.report(a),this.lost("");return}this.socket=i,i.onopen=()=>{let a=this.options.token;a&&i.send(JSON.stringify({type:"authorize",token:a}))},i.onmessage=a=>this.socket===i&&this.receive(a.data),i.onclose=a=>this.socket===i&&this.lost(ja(a)),i.onerror=()=>{},this.watch(Ba)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(""))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after(Os(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=Va(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost("")}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):t.type==="door"?this.options.onDoor?.(t):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:""}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost("")}};function Va(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}var qt=null,Co=!1;async function I(e,t){y.value?.id===e||Co||(qt!==null&&(Co=!0,await qt,Co=!1),y.value={id:e,again:!1},qt=t().finally(()=>{y.value=null,qt=null}),await qt)}function Ts(){y.value&&(y.value={...y.value,again:!0})}var be=h(null);async function Un(){let[e,t]=[v.value?.office,g.value];if(be.value=null,!e||!t)return;let n=await R("GET",`/offices/${e}/counters/${encodeURIComponent(t)}/offer`);n.outcome!=="done"||t!==g.value||(be.value=n.body.alert===null?null:n.body)}function Ns(e){e.type==="help.offered"&&e.data.counter===g.value&&(be.value={alert:e.data.alert,figure:e.data.figure}),(e.type==="help.answered"||e.type==="alert.ended"||e.type==="alert.raised")&&e.data.alert===be.value?.alert&&(be.value=null)}function Ao(e){return I("offer",()=>Ga(e))}async function Ga(e){let t=be.value?.alert;if(!t||g.value===null)return;let n=await Y(`/counters/${encodeURIComponent(g.value)}/offer`,{body:{alert:t,wanted:e}});if(n.outcome==="lost")return k("bad",s("offer.lost"));if(be.value=null,n.outcome==="refused")return k("bad",q(n));k("good",s(e?"offer.told":"offer.quiet"))}var Wn="luot.clerk.office";function Yt(){let e=sessionStorage.getItem(Wn);return R("GET",e===null?"/me":`/me?office=${encodeURIComponent(e)}`)}function Cs(e){return sessionStorage.setItem(Wn,e),Yt()}function Kn(){sessionStorage.removeItem(Wn)}function Io(e){let t=tt(e),n=sessionStorage.getItem(Wn);return t.includes(e.office)&&(t.length===1||n===e.office)}function Zt(e){if(!e.warning)return null;let t=e.warning.services.map(n=>ue(n));return s(`warning.${e.warning.code}`,{services:t.join(", ")})}function ue(e){let t=$.value?.office.services.find(n=>n.code===e);return t?S(t.name):e}var N=h(""),Fe=h(null),za=2e3;async function Ro(){let e=await Yt();if(e.outcome==="done")return Is(e.body);if(e.outcome==="refused"&&e.status===401){Kn(),v.value=null;return}N.value="page.unreachable",window.setTimeout(Ro,za)}async function As(e,t){if(e===""||t===""){N.value=s("sign_in.empty");return}let n=await R("POST","/sign-in",{body:{user:e,password:t},language:U.value});n.outcome==="done"?await Is(n.body.person):n.outcome==="lost"?N.value=s("sign_in.lost"):n.code==="not_signed_in"?N.value=s("sign_in.wrong"):n.code==="too_many_requests"?N.value=s("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):N.value=q(n)}async function Is(e){let t=tt(e),[n]=t;Io(e)?Mo(e):n!==void 0&&t.length===1?await Po(n):Do(e)}function Do(e){Qt(),Kn(),fe(),G(()=>{Mn(),N.value="",v.value=e,kt.value=tt(e)})}function Rs(){v.value&&Do(v.value)}async function Po(e){let t=await Cs(e);if(t.outcome==="done"&&Io(t.body))return Mo(t.body);if(t.outcome==="done")return Do(t.body);if(t.outcome==="refused"&&t.status===401)return Xt(s("sign_in.expired"));N.value=t.outcome==="lost"?s("sign_in.lost"):q(t)}function Mo(e){fe(),G(()=>{Mn(),N.value="",v.value=e,g.value=e.counter}),Fs(e,Ds)}async function Ot(){if((await R("POST","/sign-out")).outcome==="lost"){N.value=s("sign_in.lost");return}Xt("")}function Xt(e){Qt(),Kn(),G(()=>{Mn(),Fe.value=null,v.value=null,N.value=e})}function Ds(e){if(e==="signed_out"){Xt(s("sign_in.expired"));return}let t=$.value?.counters.find(r=>r.code===g.value),n=W(t??{code:String(g.value)});if(e==="closed"){Ms(),N.value=s("choose.was_closed",{counter:n});return}Qt();let o=t?.clerk===v.value?.name;G(()=>{wt.value={counter:n,by:o?null:t?.clerk??null},g.value=null})}function Jt(){return en(Ds)}function Ps(){v.value&&Mo({...v.value,counter:null})}function Ms(){fe(),G(()=>{g.value=null,be.value=null,ae.value=null})}function Lo(e,t){return N.value="",I(`open:${e.code}`,()=>qa(e,t))}async function qa(e,t){let n=await Ht("POST",Ks(e.code,"open"),{body:{take_over:t},language:U.value});n.outcome==="done"?(G(()=>{oe(o=>We(o,n.body)),Fe.value=null,g.value=e.code,v.value&&(v.value={...v.value,counter:e.code})}),de(),Un()):n.outcome==="refused"&&n.code==="counter_taken"?Fe.value={counter:e,clerk:Ya(e.code)}:(Fe.value=null,N.value=n.outcome==="lost"?s("sign_in.lost"):q(n))}function Ya(e){return $.value?.counters.find(t=>t.code===e)?.clerk??""}async function Uo(e,t){let n=g.value;if(n===null)return null;if(O.value)return k("bad",s("connection.refuse")),null;let o=await Ht("POST",Ks(n,e),{body:t,language:U.value});return o.outcome==="done"?(oe(r=>We(r,o.body)),o.body):(k("bad",o.outcome==="lost"?s("refused.lost_act"):q(o)),Jt(),null)}function Ls(e){return I("pause",async()=>{let t=await Uo("pause",{reason:e});if(t===null)return;let n=Zt(t);k(n?"warn":"quiet",n??s("done.pause"))})}function Us(){return I("open",async()=>{await Uo("open",{take_over:!1})&&k("good",s("done.resume"))})}function Ws(){return I("close",async()=>{let e=await Uo("close",{});e!==null&&(Ms(),N.value=Zt(e)??"",v.value&&(v.value={...v.value,counter:null}))})}function Ks(e,t){return`/offices/${v.value?.office}/counters/${encodeURIComponent(e)}/${t}`}var re=h(null),Bs=Object.values(ws);async function Wo(){let[e,t]=[v.value?.office,g.value];if(!e||!t)return void(re.value=null);let n=await R("GET",`/offices/${e}/counters/${encodeURIComponent(t)}/move`);n.outcome==="done"&&t===g.value&&(re.value=n.body.move)}function Hs(e){if(!(e.type!=="move.asked"&&e.type!=="move.answered"||e.data.counter!==g.value))if(e.type==="move.answered"){let{to:t,accepted:n,reason:o}=e.data;re.value={to:t,since:re.value?.since??e.at,accepted:n,reason:o}}else{let{to:t}=e.data;t===null&&re.value?.accepted&&k("warn",s("move.over",{counter:tn(re.value.to)})),re.value=t===null?null:{to:t,since:e.at,accepted:null,reason:null}}}function js(e){return e===null||re.value?.accepted!==!0||e!==re.value.to?!1:(G(()=>{re.value=null,$e.value=null,g.value=e,oe(t=>We(t,{code:e,state:"open",clerk:v.value?.name??null})),k("good",s("move.gone",{counter:tn(e)}))}),!0)}function Ko(e,t){return I("move",()=>Za(e,t))}async function Za(e,t){let n=re.value;if(n===null||g.value===null)return;re.value={...n,accepted:e};let o={to:n.to,accepted:e,reason:t},r=await Y(`/counters/${encodeURIComponent(g.value)}/move/answer`,{body:o});if(r.outcome==="done"){re.value!==null&&k("good",s(e?"move.after":"move.stays",{counter:tn(n.to)})),e&&await Jt();return}k("bad",r.outcome==="lost"?s("move.lost"):q(r)),r.outcome==="lost"?re.value=n:Wo()}function tn(e){return W($.value?.counters.find(t=>t.code===e)??{code:e})}var Xa=200,Ja=3e4,nn=null,Bo,Vs,Fo=0;function Fs(e,t){Qt();let n={office:e.office,onHello:o=>{Vt.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{G(()=>{$.value=o,gs(o.office.accent),o.person&&(v.value=o.person)}),de(),Un(),en(t).then(Wo)},onEvent:o=>Qa(o,t),onConnection:o=>{let r=he.value?.state==="down";he.value=o,r&&o.state==="connected"&&k("good",s("connection.back")),o.refused&&en(t)}};nn=xs(n),Vs=window.setInterval(de,Ja)}function Qt(){nn?.close(),nn=null,window.clearTimeout(Bo),window.clearInterval(Vs)}function Qa(e,t){if($.value&&($.value=Xr($.value,e),e.type!=="skip"))switch(Ns(e),Hs(e),("ticket"in e.data||e.type.startsWith("day."))&&de(),e.type){case"ticket.print_failed":eu(e.data.ticket.id);break;case"counter.paused":e.data.counter===g.value&&(at.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==g.value)return;at.value=null,en(t)}}function eu(e){let t=new Set(Ae.value);t.delete(`print:${e}`),Ae.value=t}async function en(e){let[t,n]=[nn,g.value],o=await Yt();if(nn!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(v.value=o.body,n===null||g.value!==n||o.body.counter===n))return;if(js(o.body.counter)){de();return}let r=$.value?.counters.find(i=>i.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function de(){window.clearTimeout(Bo),Bo=window.setTimeout(tu,Xa)}async function tu(){let e=v.value?.office,t=g.value;if(!e||!t)return;Fo+=1;let n=Fo,o=await R("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==g.value||n!==Fo)return;let r=o.body.tickets;Dn.value=r.map(i=>i.id)}function Y(e,{method:t="POST",...n}){ae.value=null;let o=`/offices/${v.value?.office}${e}`;return Ht(t,o,{...n,language:U.value},Ts)}function Ho(e,t,n={}){return Y(`/tickets/${t}/${e}`,{body:{counter:g.value,...n}})}async function Gs(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await R("GET",`/offices/${v.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function Fn(e,t,n){G(()=>{oe(a=>ye(a,t));let o=A.value,r=o+(ke.value?os(e,ke.value):0);$e.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},ae.value=null;let i=Math.round((r-o)/1e3);Ke(i>0?`${n}. ${s("spoken.undo",{seconds:i})}`:n)}),de()}function xt(e,t,n="good"){G(()=>{oe(o=>ye(o,e)),$e.value?.ticket===e.id&&($e.value=null),k(n,t)}),de()}function we(e){e.outcome==="lost"?k("bad",s("refused.lost_act")):e.outcome==="refused"&&(k("bad",q(e)),Jt(),de())}function te(){return O.value&&k("bad",s("connection.refuse")),O.value}var Tt={service:"",days:null,reminds:!1,day:"",slots:null,slot:"",visit:null,asking:"",key:""},Z=h(null),He=h(null),ct=e=>e.office.services.filter(t=>(t.appointments_a_slot??0)>0);function je(e){He.value=null,Z.value=e?{...Tt,key:ge()}:null}function Be(e){Z.value&&(Z.value={...Z.value,...e})}function De(e,t){He.value={tone:e,text:t}}function on(e){e.outcome==="lost"?De("bad",s("refused.lost_act")):e.outcome==="refused"&&De("bad",q(e))}function jo(e){let t=`/offices/${v.value?.office}/appointments${e}`;return R("GET",t,{language:U.value})}async function Vo(e){He.value=null,Be({service:e,days:null,day:"",slots:null,slot:""});let t=await jo(`/days?service=${encodeURIComponent(e)}`);if(Z.value?.service===e){if(t.outcome!=="done")return on(t);Be({days:t.body.days.filter(n=>n.left>0),reminds:t.body.reminds})}}async function zs(e){Be({day:e,slots:null,slot:""});let t=Z.value?.service??"",n=await jo(`/slots?service=${encodeURIComponent(t)}&day=${e}`);if(!(Z.value?.day!==e||Z.value.service!==t)){if(n.outcome!=="done")return on(n);Be({slots:n.body.slots.filter(o=>o.left>0)})}}function qs(e){He.value=null,Be({slot:e})}async function Go(e){if(e.trim()==="")return De("bad",s("booking.code_missing"));let t=await jo(`/${encodeURIComponent(e.trim())}`);return t.outcome!=="done"?on(t):(He.value=null,Be({...Tt,visit:t.body,key:ge()}))}function rn(e){let t=Z.value?.visit;t&&(He.value=null,Be({...Tt,visit:t,asking:e,key:ge()}),e==="move"&&Vo(t.service))}function zo(e,t,n,o){return te()?De("bad",s("connection.refuse")):I(`booking:${e}`,async()=>{let r=await Y(`/appointments${t}`,{key:Z.value?.key,body:n});return r.outcome!=="done"?on(r):(Be({...Tt,visit:r.body,key:ge()}),De("good",s(o)))})}function Ys(e){let{service:t,day:n,slot:o}=Z.value??Tt;if(o==="")return De("bad",s("booking.slot_missing"));let r={service:t,day:n,slot:o,language:U.value,email:e.trim()||null};return zo("book","",r,"booking.booked")}function Zs(){let{visit:e,day:t,slot:n}=Z.value??Tt;return n===""?De("bad",s("booking.slot_missing")):zo("move",`/${e?.code}/move`,{day:t,slot:n},"booking.moved")}function Xs(){return zo("cancel",`/${Z.value?.visit?.code}/cancel`,{},"booking.cancelled")}function Js(){return te()?De("bad",s("connection.refuse")):I("booking:check-in",async()=>{let e=Z.value?.visit,t=await Y(`/appointments/${e?.code}/check-in`,{key:Z.value?.key,body:{}});if(t.outcome!=="done")return on(t);let n=t.body;return oe(o=>ye(o,n)),T.value!==null?(je(!1),j("issued",{ticket:n.id})):(await Go(e?.code??""),De("good",s("booking.arrived",{number:n.number})))})}var sn=h(!1),ft=h("");function Nt(e){ft.value="",sn.value=e}function Qs(){if(!te())return I("day",nu);ft.value=s("connection.refuse")}async function nu(){let e=$.value?.clock_day??"",t=await Y("/day/set",{});t.outcome==="lost"?ft.value=s("day.lost"):t.outcome==="refused"?ft.value=q(t):(Nt(!1),k("good",s("day.done",{day:e&&it(e)})))}function Ct(e){return(e.errands??[]).filter(t=>t.state==="later")}function Bn(e,t){return Ct(e).find(n=>t?.services.includes(n.service))?.service??null}function Hn(e,t){return(e.errands?.length||1)<(t.office.errands_a_number??0)}function ei(e,t){let n=t.counters.filter(r=>r.services.includes(e.service)),o=n.filter(r=>r.state==="open");return o.length?o:n}var jn=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<Or?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}hadItsEffect(t){return this.unanswered!==null&&this.unanswered.ticket!==t}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var dt=new jn(ge);function Vn(){if(!dt.counts(performance.now())||te())return;if(me.value)return Us();let e=T.value?.ticket??null;return e&&ke.value?.outcome_needed?j("outcome",{ticket:e.id}):(K.value!==null&&fe(),I("next",()=>ni({})))}function ti(e){return te()?void 0:I("next",()=>ni(e))}async function ni(e){let t=K.value,n=T.value?.ticket??null,o=dt.keyFor(n?.id??null),r=await Y(`/counters/${g.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){dt.lost(),k("bad",s("refused.lost"));return}if(yt(r)?dt.lost():dt.answered(),r.outcome==="refused")return we(r);St(t),n!==null&&Ct(n).length>0&&au(n),r.body===null?ou():r.body.state!=="called"?oi(r.body):Yo("next",r.body)}function Yo(e,t){let n=T.value?.counter,o=Array.from(t.number).join(" ");Fn(e,t,s("spoken.next",{number:o,counter:n?W(n):""}))}function oi(e){let t=s(`state.${e.state}`);xt(e,s("done.before",{number:e.number,state:t}),"quiet")}function ri(){let e=T.value?.ticket??null;y.value!==null||e?.state!=="called"||!dt.hadItsEffect(e.id)||(dt.answered(),Yo("next",e))}function ou(){$e.value=null,k("quiet",s(T.value?.line.some(ot)?"done.unconfirmed":"done.nobody")),de()}function Ee(e,t=T.value?.ticket??null){if(!te()){if(t===null)return k("quiet",s("refused.nobody_here"));if(!vt(e,t)){let n=s(`state.${t.state}`);return k("quiet",s("refused.impossible",{act:s(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!ru(e))?j(e.asks,{ticket:t.id,act:e}):si(e,t,{})}}function ru(e){return ke.value?.outcome_needed&&(e.id==="finish"||!!T.value?.ticket)}function Se(e,t,n){return te()?void 0:si(e,t,n)}function si(e,t,n){return I(e.id,()=>su(e,t,n))}async function su(e,t,n){let o=K.value,r=await Ho(e.id,t.id,n),i=r.outcome==="done"?r.body:await Gs(e,t,r);if(i===null)return we(r);St(o),e.id==="finish"&&ii(i)?iu(i):e.to&&i.state!==e.to?oi(i):e.id==="call"?Yo(e.id,i):e.undoable?Fn(e.id,i,s(`done.${e.id}`,qo(i))):xt(i,s(`done.${e.id}`,qo(i)))}function ii(e){return e.state==="waiting"&&(e.errands??[]).some(t=>t.state==="done")}function iu(e){let t=ai(e);Fn("go-on",e,t),k("good",t)}async function au(e){let t=await R("GET",`/offices/${e.office}/tickets/${e.id}`);t.outcome==="done"&&ii(t.body)&&k("good",ai(t.body))}function ai(e){let t=$.value?ei(e,$.value):[],{number:n,service:o}=qo(e),r=t.map(W).join(", ");return r?s("errands.where",{number:n,service:o,where:r}):s("errands.next",{number:n,service:o})}function qo(e){let t=$.value?.office,n=t?.services.find(a=>a.code===e.service),o=$.value?.counters.find(a=>a.code===e.for_counter),r=e.for_counter?W(o??{code:e.for_counter}):null,i=n?S(n.name):e.service;return{number:e.number,service:i,where:r===null?i:`${i} · ${r}`,time:e.remind_at?ie(Date.parse(e.remind_at),t?.timezone):""}}function Gn(){return te()?void 0:I("undo",uu)}async function uu(){let e=lt.value;if(e===null)return k("quiet",s("refused.nothing_to_undo"));let t=await Ho("undo",e.ticket);if(yt(t))return we(t);if($e.value=null,t.outcome!=="done")return we(t);G(()=>{oe(n=>ye(n,t.body)),k("good",s("done.undo",{number:e.number}))}),de()}var an=h(!1),Ve=h(null);function un(e){Ve.value=null,an.value=e}function zn(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function ui(e,t){if(!zn(e,t).some(n=>n.after_minutes===null)){Ve.value={tone:"bad",text:s("profiles.last")};return}if(te()){Ve.value={tone:"bad",text:s("connection.refuse")};return}return I(`profile:${e.code}:${t}`,()=>lu(e,zn(e,t)))}async function lu(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await Y(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")Ve.value={tone:"bad",text:s("refused.lost_act")};else if(o.outcome==="refused")Ve.value={tone:"bad",text:q(o)};else{oe(i=>We(i,o.body));let r=Zt(o.body);Ve.value=r?{tone:"warn",text:r}:{tone:"good",text:s("profiles.done",{counter:W(e)})}}}function cu(e){if(ut.value||an.value||Z.value||sn.value)return null;if(e.key==="F1")return()=>Ie.value=!Ie.value;if(Ie.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:fu(e.key);if(e.altKey||e.metaKey)return null;let t=K.value;if(t&&e.key==="Escape")return fe;if(t&&e.code==="NumpadEnter")return null;if(mo.includes(e.code)||mo.includes(e.key))return t?.kind==="outcome"&&t.act===null?To:Vn;let n=Cr(e.key);return n?t?.act===n&&t.ticket===T.value?.ticket?.id?To:()=>Ee(n):null}function fu(e){return e.toLowerCase()==="z"?Gn:e.toLowerCase()===Tr?()=>j("issue"):e.toLowerCase()===Nr&&$.value&&ct($.value).length>0?()=>je(!0):e===xr?du:null}function du(){document.querySelector(".waiting .row-button")?.focus()}function li(){window.addEventListener("keydown",e=>{if(T.value===null)return;let t=cu(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var qn=h(null),pt=h(null);function Yn(e){pt.value=null,qn.value=null,ut.value=e,e&&Zo()}async function Zo(){let e=await R("GET","/me/sign-ins",{language:U.value});e.outcome==="done"?qn.value=e.body.sign_ins:Xo(e)}async function ci(e,t){let n=e===""?"old":t===""?"new":null;if(n!==null)return ln("bad",s("account.empty"),n),!1;pt.value=null;let o={body:{old:e,new:t},language:U.value},r=await R("POST","/me/password",o);return yt(r)&&(r=await R("POST","/me/password",o)),r.outcome!=="done"?(Xo(r),!1):(ln("good",s("account.changed")),await Zo(),!0)}function fi(e){return I(`end:${e.id}`,async()=>{let t=await R("DELETE",`/me/sign-ins/${e.id}`,{language:U.value}),n=t.outcome==="refused"&&t.code==="unknown_sign_in";return t.outcome!=="done"&&!n?Xo(t):(ln("good",s("account.ended")),Zo())})}function Xo(e){e.outcome==="refused"&&e.status===401?Xt(s("sign_in.expired")):e.outcome==="refused"?ln("bad",q(e),e.field):ln("bad",s("account.lost"))}function ln(e,t,n=null){pt.value={tone:e,text:t,field:n}}function _e({label:e,wide:t=!1,onClose:n,children:o}){let r=M(null);return V(()=>{let i=r.current;return i?.showModal(),i&&(i.scrollTop=0),()=>i?.close()},[]),u`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}var pu={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],arrow_up:["M12 20V4","M5.5 10.500 12 4l6.500 6.500"],arrow_down:["M12 4v16","M5.5 13.500 12 20l6.500-6.500"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],person:["M12 11a3.400 3.400 0 1 0 0-6.800A3.400 3.400 0 0 0 12 11Z","M5 19.500c0-3.600 2.800-5.900 7-5.900s7 2.300 7 5.900"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return u`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${(pu[e]??[]).map(n=>u`<path d=${n} />`)}
  </svg>`}function ve(){return u`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}function cn({id:e,label:t,autocomplete:n,describedBy:o,wrong:r,children:i}){let[a,l]=ee(!1);return u`<div class="field">
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
  </div>`}function At(){let e=v.value?.name??"";return u`<button
    type="button"
    class="tool"
    data-act="account"
    aria-haspopup="dialog"
    aria-label=${`${e}: ${s("account.title")}`}
    onClick=${()=>Yn(!0)}
  >
    <${m} name="person" /><span class="top-person">${e}</span>
  </button>`}function It(){if(!ut.value)return null;let e=pt.value;return u`<${_e} label=${s("account.title")} onClose=${()=>Yn(!1)}>
    <h2>${s("account.title")}</h2>
    <${mu} />
    <${vu} />
    <p class="account-part"><a class="link" href="/dossiers/">${s("account.dossiers")}</a></p>
    <p class="account-part"><a class="link" href="/cases/">${s("account.cases")}</a></p>
    <div class="account-foot">
      <p id="account-words" role="status" class="panel-words" data-tone=${e?.tone??"quiet"}>
        ${e&&u`<${m} name=${e.tone==="good"?"check":"alert"} /><span>${e.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Yn(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function mu(){let e=M(null),t=pt.value?.field??null;return u`<form ref=${e} class="account-part" onSubmit=${async o=>{o.preventDefault();let r=new FormData(e.current);await ci(String(r.get("old")),String(r.get("new")))?e.current?.reset():_u(pt.value?.field??null)}} noValidate>
    <h3>${s("account.password")}</h3>
    <input type="text" name="user" autocomplete="username" value=${v.value?.user} readonly hidden />
    <${cn} id="old" label=${s("account.old")} autocomplete="current-password"
      describedBy="account-words" wrong=${t==="old"} />
    <${cn} id="new" label=${s("account.new")} autocomplete="new-password"
      describedBy="account-note account-words" wrong=${t==="new"} />
    <p id="account-note" class="dialog-note">${s("account.note")}</p>
    <button type="submit" class="strong-button">${s("account.change")}</button>
  </form>`}function _u(e){(e==="old"||e==="new")&&document.getElementById(e)?.focus()}function vu(){let e=M(null);return u`<section class="account-part" aria-labelledby="sign-ins">
    <h3 id="sign-ins" ref=${e} tabindex="-1">${s("account.sign_ins")}</h3>
    <ul class="sign-ins">
      ${(qn.value??[]).map(t=>u`<${hu} key=${t.id} signIn=${t} title=${e} />`)}
    </ul>
  </section>`}function hu({signIn:e,title:t}){let n={since:pi(e.since),seen:pi(e.seen_at),address:e.address??s("account.unknown_address")},o=async()=>{await fi(e),t.current?.focus()};return u`<li class="sign-in" data-current=${e.current}>
    <p>
      <strong>${di(e)}</strong>
      <span>${s("account.facts",n)}</span>
    </p>
    ${e.current?u`<em>${s("account.current")}</em>`:u`<button
          type="button"
          class="quiet-button"
          aria-label=${`${s("account.end")}: ${di(e)}, ${s("account.facts",n)}`}
          aria-busy=${y.value?.id===`end:${e.id}`}
          onClick=${o}
        >
          <${m} name="door" />${s("account.end")}
        </button>`}
  </li>`}function di({counter:e}){return e===null?s("account.no_counter"):W($.value?.counters.find(t=>t.code===e)??{code:e})}function pi(e){return e.slice(11,16)}function le({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:i}){let a=M(null);return Ut(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),u`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${c=>{c.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${$u}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${fe}>
        <${m} name="close" />${s("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${i}</div>
    <${bu} button=${t} danger=${n} busy=${o} />
  </form>`}function $u(){Re.value="",ae.value=null}function bu({button:e,danger:t,busy:n}){let o=Pn.value,r=Re.value||o?.text||"",i=Re.value?"bad":o?.tone??"quiet";return u`<div class="panel-foot">
    <p class="panel-words" data-tone=${i}>
      ${r&&u`<${m} name=${i==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&u`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${y.value?.id===n}
      aria-disabled=${O.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function F({label:e,name:t,choices:n,chosen:o=null}){return u`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>u`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&u` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function mi({label:e,name:t,note:n}){return u`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function X(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}function Xn({hall:e}){return ct(e).length===0?null:u`<button
    type="button"
    class="aside-tool"
    data-act="booking"
    aria-haspopup="dialog"
    aria-keyshortcuts="Control+B"
    onClick=${()=>je(!0)}
  >
    <${m} name="clock" />${s("booking.open")}<kbd>Ctrl+B</kbd>
  </button>`}function Jn({hall:e}){let t=Z.value;if(t===null)return null;let n=He.value;return u`<${_e} label=${s("booking.title")} wide onClose=${()=>je(!1)}>
    <h2>${s("booking.title")}</h2>
    ${t.visit===null?u`<${yu} /><${gu} open=${t} hall=${e} />`:u`<${ku} key=${t.visit.code} open=${t} visit=${t.visit} />`}
    <div class="account-foot booking-foot">
      <p role="status" class="panel-words" data-tone=${n?.tone??"quiet"}>
        ${n&&u`<${m} name=${n.tone==="good"?"check":"alert"} /><span>${n.text}</span>`}
      </p>
      ${t.visit!==null&&u`<button type="button" class="plain-button" onClick=${()=>je(!0)}>${s("booking.another")}</button>`}
      <button type="button" class="plain-button" onClick=${()=>je(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function yu(){return u`<form class="account-part booking-find" onSubmit=${t=>{t.preventDefault();let n=t.currentTarget;Go(String(new FormData(n).get("code")))}} noValidate>
    <label for="booking-code">${s("booking.code")}</label>
    <input id="booking-code" class="booking-input" name="code" autocomplete="off" autocapitalize="characters" spellcheck=${!1} autofocus />
    <button type="submit" class="plain-button">${s("booking.find")}</button>
  </form>`}function gu({open:e,hall:t}){let n=r=>{r.preventDefault();let i=r.currentTarget;Ys(String(new FormData(i).get("email")??""))},o=ct(t).map(r=>({value:r.code,text:S(r.name)}));return u`<form class="account-part" aria-labelledby="booking-new" onSubmit=${n} noValidate>
    <h3 id="booking-new">${s("booking.new")}</h3>
    <div onChange=${r=>{Vo(Jo(r))}}>
      <${F} label=${s("ask.service")} name="service" choices=${o} />
    </div>
    <${_i} open=${e} />
    ${e.slot!==""&&e.reminds&&u`<label class="choices">
      <span class="choices-label">${s("booking.email")}</span>
      <span class="choices-row"><input class="booking-input" type="email" name="email" autocomplete="off" /><small>${s("booking.email_note")}</small></span>
    </label>`}
    ${e.slot!==""&&u`<${Zn} id="book" text=${s("booking.book",vi(e))} />`}
  </form>`}function _i({open:e}){let t=(e.days??[]).map(o=>({value:o.day,text:Rn(o.day),note:s("booking.left",{count:o.left})})),n=(e.slots??[]).map(o=>({value:o.slot,text:o.slot,note:s("booking.left",{count:o.left})}));return u`
    ${e.days?.length===0&&u`<p class="dialog-note">${s("booking.all_full")}</p>`}
    ${t.length>0&&u`<div key=${e.service} onChange=${o=>{zs(Jo(o))}}>
      <${F} label=${s("booking.day")} name="day" choices=${t} />
    </div>`}
    ${n.length>0&&u`<div key=${e.day} onChange=${o=>qs(Jo(o))}>
      <${F} label=${s("booking.slot")} name="slot" choices=${n} />
    </div>`}
  `}function ku({open:e,visit:t}){let n=M(null);V(()=>n.current?.focus(),[e.asking,t.slot_at,t.state]);let o={day:Rn(t.day),slot:t.slot};return u`<section class="account-part" aria-labelledby="booking-visit">
    <h3 id="booking-visit" ref=${n} tabindex="-1">
      ${S(t.service_name)} · ${s("booking.at",o)}
    </h3>
    <p class="panel-number booking-code">${t.code.slice(0,4)} ${t.code.slice(4)}</p>
    <p class="dialog-note">${s(`booking.state.${t.state}`,{number:t.number??""})}</p>
    ${t.state==="booked"&&u`<${wu} open=${e} visit=${t} />`}
  </section>`}function wu({open:e,visit:t}){let n=o=>{o.preventDefault(),Zs()};return e.asking==="move"?u`<form onSubmit=${n} noValidate>
      <${_i} open=${e} />
      <div class="booking-acts">
        ${e.slot!==""&&u`<${Zn} id="move" text=${s("booking.move_to",vi(e))} />`}
        <button type="button" class="plain-button" onClick=${()=>rn("")}>${s("booking.keep")}</button>
      </div>
    </form>`:e.asking==="cancel"?u`<p>${s("booking.cancel_sure")}</p>
      <div class="booking-acts">
        <${Zn} id="cancel" text=${s("booking.cancel")} danger onPress=${Xs} />
        <button type="button" class="plain-button" onClick=${()=>rn("")}>${s("booking.keep")}</button>
      </div>`:u`<div class="booking-acts">
    ${t.today&&u`<${Zn} id="check-in" text=${s("booking.check_in")} onPress=${Js} />`}
    <button type="button" class="plain-button" onClick=${()=>rn("move")}>${s("booking.move")}</button>
    <button type="button" class="plain-button" onClick=${()=>rn("cancel")}>${s("booking.cancel")}</button>
  </div>`}function Zn({id:e,text:t,danger:n=!1,onPress:o}){return u`<button
    type=${o?"button":"submit"}
    class="strong-button"
    data-danger=${n}
    aria-busy=${y.value?.id===`booking:${e}`}
    aria-disabled=${O.value}
    onClick=${o}
  >
    ${t}
  </button>`}var Jo=e=>e.target.value,vi=e=>({day:Rn(e.day),slot:e.slot});var Eu=6;function $i({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="aside">
    ${e.parked.length>0&&u`<${hi} label=${s("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&u`<${hi} label=${s("missed.title")} name="missed" tickets=${e.missed.slice(0,Eu)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>j("issue")}>
        <${m} name="ticket" />${s("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${Xn} hall=${t} />
      <${Qo} />
    </div>
  </div>`}function Qo(){return nt(v.value)?u`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>un(!0)}>
    <${m} name="people" />${s("profiles.open")}
  </button>`:null}function hi({label:e,name:t,tickets:n,timezone:o}){return u`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>u`<${Su} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function Su({ticket:e,timezone:t}){let n=rt(e,A.value),o=e.state==="parked"&&e.remind_at?ie(Date.parse(e.remind_at),t):null;return u`<button type="button" class="chip" data-due=${n} onClick=${()=>j("ticket",{ticket:e.id})}>
    ${n&&u`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&u`<span>${n?s("parked.now"):o}</span>`}
  </button>`}var Ou=".work .main-button, .counter-card";function Qn({hall:e}){return!e.clock_day||!e.business_day||!nt(v.value)?null:u`<${xu} clockDay=${e.clock_day} openDay=${e.business_day} />`}function xu({clockDay:e,openDay:t}){let n=M(null),o=M(!1),r=sn.value;V(()=>{o.current&&!r&&n.current?.focus(),o.current=r},[r]),V(()=>Nu,[]);let i={clock:it(e),open:it(t)};return u`<section class="banner day-strip" data-tone="wait" aria-label=${s("day.label")}>
    <${m} name="alert" />
    <p class="banner-text" role="alert">
      ${t===e?u`<strong>${s("trouble.clock_opened",{day:i.clock})}</strong>${" "}${s("day.what_opened")}`:u`<strong>${s("day.differs",i)}</strong>${" "}${s("day.what")}`}
    </p>
    <button ref=${n} type="button" class="plain-button" aria-haspopup="dialog" onClick=${()=>Nt(!0)}>
      ${s("day.set")}
    </button>
    ${r&&u`<${Cu} days=${i} becomes=${Tu(t,e)} />`}
  </section>`}function Tu(e,t){return e===t?"day.stays":e<t?"day.ends":"day.carries"}function Nu(){Nt(!1),queueMicrotask(()=>{document.activeElement===document.body&&document.querySelector(Ou)?.focus()})}function Cu({days:e,becomes:t}){return u`<${_e} label=${s("day.title",e)} onClose=${()=>Nt(!1)}>
    <h2>${s("day.title",e)}</h2>
    <p>${s(t,e)}</p>
    <p class="dialog-note">${s("day.look",e)}</p>
    <p class="complaint" role="alert">
      ${ft.value&&u`<${m} name="alert" /><span>${ft.value}</span>`}
    </p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${()=>Nt(!1)}>${s("day.no")}</button>
      <button
        type="button"
        class="strong-button"
        aria-busy=${y.value?.id==="day"}
        aria-disabled=${O.value}
        onClick=${Qs}
      >
        ${s("day.do",e)}
      </button>
    </div>
  <//>`}function Ge(){return u`<div class="languages" role="group" aria-label=${s("language.label")}>
    ${An.map(e=>u`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${U.value===e}
        aria-label=${`${s(`language.short.${e}`)} ${s(`language.${e}`)}`}
        onClick=${()=>xo(e)}
      >
        ${s(`language.short.${e}`)}
      </button>`)}
  </div>`}var Au=3;function yi({desk:e,hall:t}){return u`<header class="top">
    <${ve} />
    <h1 class="top-counter">${W(e.counter)}</h1>
    <p class="top-services" title=${bi(e)}>${bi(e)}</p>
    <${er} />
    <${tr} />
    <p class="top-clock">${ie(A.value,t.office.timezone)}</p>
  </header>`}function bi({counter:e,services:t}){return t.length>Au?S(e.name):t.map(n=>S(n.name)).join(" · ")}function er(){return u`<div class="tools">
    <${At} />
    <${Ge} />
    <button
      type="button"
      class="tool"
      aria-haspopup="dialog"
      aria-label=${`${s("help.open")} F1`}
      onClick=${()=>Ie.value=!0}
    >
      <${m} name="keyboard" />
      <kbd>F1</kbd>
    </button>
    <button
      type="button"
      class="quiet-button"
      data-act="close"
      aria-busy=${y.value?.id==="close"}
      aria-disabled=${O.value}
      onClick=${Ws}
    >
      <${m} name="door" />${s("act.close")}
    </button>
  </div>`}function tr(){let e=he.value?.state??"connecting";return u`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${s(`connection.${e}`)}
  </p>`}function eo({hall:e}){if(!an.value)return null;let t=Ve.value;return u`<${_e} label=${s("profiles.title")} wide onClose=${()=>un(!1)}>
    <h2>${s("profiles.title")}</h2>
    <p class="dialog-note">${s("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>u`<${Iu} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&u`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>un(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function Iu({counter:e,services:t}){return u`<li class="profile">
    <p class="profile-counter">
      <strong>${W(e)}</strong>
      <span data-state=${e.state}>${e.clerk??s(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${W(e)}>
      ${t.map(n=>u`<${Ru} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function Ru({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!zn(e,t.code).some(a=>a.after_minutes===null),i=y.value?.id===`profile:${e.code}:${t.code}`;return u`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${i}
    aria-disabled=${r||O.value}
    title=${r?s("profiles.last"):S(t.name)}
    onClick=${()=>ui(e,t.code)}
  >
    ${n&&u`<${m} name="check" />`}${S(t.name)}
    ${o!==null&&u` <small>${s("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&u` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function gi({hall:e}){let t=M(null);return V(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===v.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${ve} /><${Ge} />
        <${Xn} hall=${e} />
        <${Qo} />
        <${Du} />
        <${At} />
        <button type="button" class="quiet-button" onClick=${Ot}>
          <${m} name="door" />${s("sign_out.do")}
        </button>
      </div>
      <${Qn} hall=${e} />
      <p class="arrival-lead">${s("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${s("choose.title")}</h1>
      <p class="complaint" role="alert">
        ${N.value&&u`<${m} name="alert" /><span>${N.value}</span>`}
      </p>
      ${e.counters.length===0&&u`<p>${s("choose.none")}</p>`}
      <ul class="counters" ref=${t}>
        ${e.counters.map(n=>u`<${Pu} key=${n.code} counter=${n} />`)}
      </ul>
      <${tr} />
    </div>
    <${Lu} />
    <${Jn} hall=${e} />
    <${eo} hall=${e} />
    <${It} />
  </main>`}function Du(){return v.value===null||v.value===void 0||tt(v.value).length<2?null:u`<button type="button" class="quiet-button" data-act="office" onClick=${Rs}>
    <${m} name="transfer" />${s("office.other")}
  </button>`}function Pu({counter:e}){let t=y.value?.id===`open:${e.code}`;return u`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${e.state}
      data-counter=${e.code}
      aria-busy=${t}
      onClick=${()=>Lo(e,!1)}
    >
      <span class="counter-name">${W(e)}</span>
      <span class="counter-services">${S(e.name)}</span>
      <span class="counter-who"
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?s("choose.opening",{place:In(e)}):Mu(e)}</span
      >
    </button>
  </li>`}function Mu(e){return e.state==="closed"?s("choose.free"):s(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function Lu(){if(Fe.value===null)return null;let{counter:e,clerk:t}=Fe.value,n={counter:W(e),name:t},o=()=>{Fe.value=null},r=t===v.value?.name;return u`<${_e} label=${s("take_over.title",n)} onClose=${o}>
    <h2>${s("take_over.title",n)}</h2>
    <p>${s(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${s("take_over.what",{place:In(e)})}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${s("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>Lo(e,!0)}>
        ${s("take_over.do",n)}
      </button>
    </div>
  <//>`}function ki({offices:e}){let t=M(null),n=Wu(e);return V(()=>{document.activeElement===document.body&&t.current?.querySelector("button")?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${ve} /><${Ge} />
        <${At} />
        <button type="button" class="quiet-button" onClick=${Ot}>
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
            <button type="button" class="counter-card" data-state="closed" data-office=${o} onClick=${()=>Po(o)}>
              <span class="counter-name">${Uu(n,o)}</span>
              <span class="counter-services">${o}</span>
            </button>
          </li>`)}
      </ul>
    </div>
    <${It} />
  </main>`}function Uu(e,t){let n=e[t];return n?S(n):t}function Wu(e){let[t,n]=ee({});return V(()=>{for(let o of e)R("GET",`/offices/${encodeURIComponent(o)}`).then(r=>{r.outcome==="done"&&n(i=>({...i,[o]:r.body.name}))})},[e]),t}var Ku={free:"desk",called:"walking",serving:"desk",paused:"pause"};function wi({desk:e}){let{ticket:t}=e,n=t?t.state:me.value?"paused":"free";return u`<section class="at-counter" data-state=${n} aria-label=${s("acts.label")}>
    <p class="at-state"><${m} name=${Ku[n]??"desk"} />${s(`state.${n}`)}</p>
    ${t?u`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${Fu} ticket=${t} />`:u`<${Vu} />`}
  </section>`}function Fu({ticket:e}){let t=st(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return u`<div class="at-details">
      <p class="at-service">${ue(e.service)}</p>
      <${nr} ticket=${e} />
      <p class="at-note">
        <span class="long">${s("ticket.waited",{duration:t})}</span>
        <span class="short">${s("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.late&&u`<p class="at-note at-late">${s("ticket.late")}</p>`}
      ${e.call_count>1&&u`<p class="at-note">${s("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&u`<${fn} />`}
      <${Bu} ticket=${e} />
      <${Hu} ticket=${e} />
      <${ju} />
    </div>
    <${Ei} from=${n} label=${s(`timer.${e.state}`)} />`}function nr({ticket:e}){let t=Ct(e);if(t.length===0)return null;let n=t.map(o=>ue(o.service)).join(", ");return u`<span class="at-note at-errands">${s("errands.left",{services:n})}</span>`}function Bu({ticket:e}){let t=Bn(e,T.value?.counter),n=Te("add-service");return t===null||!Et(n)?null:u`<button type="button" class="go-on" onClick=${()=>Se(n,e,{service:t})}>
    <${m} name="arrow" />${s("errands.go_on",{service:ue(t)})}
  </button>`}function Hu({ticket:e}){let t=Te("finish");return Ct(e).length===0||!Et(t)||ke.value?.outcome_needed?null:u`<button type="button" class="add-service" onClick=${()=>Se(t,e,{visit:!0})}>
    <${m} name="close" /><span>${s("errands.end")}</span>
  </button>`}function ju(){let e=Te("add-service");return Et(e)?u`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>Ee(e)}>
    <${m} name=${e.icon} /><span class="long">${s("act.add-service")}</span
    ><span class="short">${s("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function Vu(){return u`<p class="at-nobody">${s("state.free_hint")}</p>
    ${me.value&&at.value!==null&&u`<${Ei} from=${at.value} label=${s("timer.paused")} />`}`}function Ei({from:e,label:t}){return u`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${vs(A.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function fn(){return u`<span class="priority"><${m} name="chevrons_up" />${s("priority")}</span>`}function Si({ticket:e,hall:t}){let n=Pn.value,o=Nn(e,se(t.office),A.value);return u`<div class="answers" hidden=${K.value!==null}>
    <${Gu} />
    <div>
      ${n&&u`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!lt.value&&!n&&o&&u`<${zu} ticket=${e} />`}
  </div>`}function Gu(){let e=lt.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return u`<div class="undo">
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
      onClick=${Gn}
    >
      <${m} name="undo" />${s("act.undo")}<kbd>Ctrl+Z</kbd>
    </button>
    <span class="undo-time" style=${`transform: scaleX(${e.leftMs/(e.until-e.since)})`}></span>
  </div>`}function zu({ticket:e}){let t=Te("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return u`<div class="suggestion" role="status">
    <p>${s("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>Ee(t)}>
      <${m} name=${t.icon} />${s("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}function Oi({busy:e}){let[t,n]=ee(""),o=re.value;if(o===null||o.accepted===!1)return u`<div role="status"></div>`;let r={counter:tn(o.to)},i=O.value,a=t===o.since,l=o.accepted?"move.now":e?"move.yes.after":"move.yes";return u`<div role="status">
    <div class="banner help-offer" data-tone="wait">
      <${m} name="arrow" />
      <p class="banner-text"><strong>${s(a?"move.why":o.accepted?"move.agreed":"move.ask",r)}</strong></p>
      ${a?Bs.map(c=>u`<button type="button" class="link" key=${c} aria-disabled=${i} onClick=${()=>Ko(!1,c)}>${s(`move.why.${c}`)}</button>`):u`${!(o.accepted&&e)&&u`<button type="button" class="link" aria-disabled=${i} onClick=${()=>Ko(!0,null)}>${s(l,r)}</button>`}
            <button type="button" class="link" aria-disabled=${i} onClick=${()=>n(o.since)}>${s("move.no")}</button>`}
    </div>
  </div>`}var qu=3e4;function to(e,t=null){return te()?void 0:I(`print:${e.id}`,()=>Yu(e,t))}async function Yu(e,t){let n=K.value,o=await Y(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return j("print",{ticket:e.id});if(o.outcome!=="done")return we(o);xi(e),St(n),xt(o.body,s("done.print",{number:e.number}))}function xi(e){let t=new Set(Ae.value);t.delete(`print:${e.id}`),Ae.value=t,zt.value=new Map(zt.value).set(e.id,A.value+qu)}function Ti(e){Ae.value=new Set(Ae.value).add(e)}function Ni(e,t){let n=K.value?.key;return te()?void 0:I("issue",()=>Zu(e,t,n))}async function Zu(e,t,n){let o=await Y("/tickets",{key:n,body:e});if(o.outcome!=="done")return we(o);let r=o.body;if(oe(a=>ye(a,r)),j("issued",{ticket:r.id}),t===null)return;let i=await Y(`/tickets/${r.id}/print`,{body:{device:t}});return i.outcome!=="done"?we(i):(xi(r),k("good",s("done.issue",{number:r.number})))}function Ci(e,t){return te()?void 0:I("priority",()=>Xu(e,t))}async function Xu(e,t){let n=K.value,o=await Y(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return we(o);St(n);let r=t.priority===null?"done.priority_none":"done.priority";xt(o.body,s(r,{number:e.number}))}var Ju=new Set([...Object.values(Es),...Object.values(ks)].map(String));function Ai({timezone:e}){if(!O.value||he.value===null)return null;let t=ie((he.value.heard??he.value.since)+Vt.value,e);return u`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${s("connection.down_since",{time:t})}</strong> ${s("connection.down_what")}
    </p>
  </div>`}function Ii(){let[e,t]=ee(!1),n=$s.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return u`<section class="troubles" aria-label=${s("trouble.label")}>
    <div role="status">
      <ul>
        ${o.map((r,i)=>u`<${el} key=${r.id} trouble=${r}>
            ${i===0&&n.length>1&&u`<${Qu} all=${e} showAll=${t} count=${n.length-1} />`}
          <//>`)}
      </ul>
    </div>
  </section>`}function Qu({all:e,showAll:t,count:n}){return u`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?s("trouble.less"):s("trouble.more",{count:n})}
  </button>`}function el({trouble:e,children:t}){return u`<li class="banner" data-tone="wait">
    <${m} name=${nl(e)} />
    <p class="banner-text">
      <strong>${ol(e)}</strong>
      ${e.kind==="print"&&u`<span class="long">${" "}${s("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${tl} trouble=${e} />
    <button type="button" class="link" onClick=${()=>Ti(e.id)}>
      ${s("trouble.known")}
    </button>
  </li>`}function tl({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>to(n):()=>j("ticket",{ticket:n.id});return u`<button type="button" class="link" aria-busy=${y.value?.id===e.id} onClick=${o}>
    ${s(`trouble.${t}.do`)}
  </button>`}function nl({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function ol({kind:e,ticket:t,device:n,code:o}){if(e==="clock"||e==="clock_opened")return s(`trouble.${e}`,{day:it(o??"")});if(t&&e==="parked")return s("trouble.parked",{number:t.number});let r=Ju.has(o??"");if(t){let{number:i}=t;return r?s("trouble.print_why",{number:i,why:s(`trouble.${o}`)}):s("trouble.print",{number:i})}return s("trouble.device",{name:n?.name??"",what:s(`trouble.${r?o:"other"}`)})}function Ri({desk:e,hall:t}){let n=M(null);V(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=y.value?.id==="next"||y.value?.id==="open";return u`<button
    type="button"
    ref=${n}
    class="main-button"
    data-paused=${me.value}
    aria-busy=${o}
    aria-disabled=${O.value}
    aria-keyshortcuts="F9"
    onClick=${Vn}
  >
    <${m} name=${me.value?"play":"arrow"} />
    <span class="main-words">
      <span class="main-word">${s(me.value?"resume":"next")}</span>
      <span class="main-who">${rl(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function rl(e,t){if(y.value?.id==="next")return s(y.value.again?"next.retrying":"next.sending");if(me.value)return s("resume.hint",{reason:sl(e,t)});let n=e.next;if(!n)return s(e.line.some(ot)?"next.unconfirmed":"next.nobody");let o={number:n.number,service:ue(n.service)},r=n.priority===null?"":` · ${s("priority.inline")}`;return u`<span class="long">${s("next.who",o)}${r}</span
    ><span class="short">${s("next.who_short",o)}${r}</span>`}function sl(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?S(n.name):""}function Di({ticket:e,hall:t}){return u`<div class="acts" role="group" aria-label=${s("acts.label")} hidden=${K.value!==null}>
    ${Sr.map(n=>u`<${il} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function il({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!Et(e),i=e.id==="no-show"&&Nn(t,se(n.office),A.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    data-suggested=${i}
    aria-disabled=${r||O.value}
    data-started=${!!a}
    aria-busy=${y.value?.id===e.id}
    aria-keyshortcuts=${e.key}
    onClick=${()=>Ee(e)}
  >
    <${m} name=${e.icon} />
    <span class="act-word"
      >${a?u`<span class="long">${s("act.start.done",{time:ie(Date.parse(a),o)})}</span
            ><span class="short">${s("act.start.done_short")}</span>`:s(`act.${e.id}`)}</span
    >
    <kbd>${e.key}</kbd>
  </button>`}function Pi(){if(!Ie.value)return null;let e=$.value?.office.rule,t=ke.value?.longest_wait_minutes,n=()=>{Ie.value=!1};return u`<${_e} label=${s("help.title")} wide onClose=${n}>
    <h2>${s("help.title")}</h2>
    ${e&&u`<section class="help-rule">
      <h3>${s("help.rule")}</h3>
      <p>${S(e)}${t&&` ${s("help.limit",{minutes:t})}`}</p>
    </section>`}
    <dl class="keys">
      <${Oe} keys=${["F9",s("help.keypad")]} does=${s("help.next")} />
      ${_t.filter(o=>o.key).map(o=>u`<${Oe} key=${o.id} keys=${[o.key]} does=${s(`act.${o.id}`)} />`)}
      <${Oe} keys=${["Ctrl+Z"]} does=${s("act.undo")} />
      <${Oe} keys=${["Ctrl+↓"]} does=${s("help.line")} />
      <${Oe} keys=${["Ctrl+I"]} does=${s("act.issue")} />
      ${$.value&&ct($.value).length>0&&u`<${Oe} keys=${["Ctrl+B"]} does=${s("booking.title")} />`}
      <${Oe} keys=${["Tab"]} does=${s("help.tab")} />
      <${Oe} keys=${["Enter"]} does=${s("help.enter")} />
      <${Oe} keys=${["Esc"]} does=${s("help.escape")} />
      <${Oe} keys=${["F1"]} does=${s("help.help")} />
    </dl>
    <p class="dialog-note">${s("help.note")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${n}>${s("help.close")}</button>
    </div>
  <//>`}function Oe({keys:e,does:t}){return u`<div class="key">
    <dt>${e.map(n=>u`<kbd>${n}</kbd>`)}</dt>
    <dd>${t}</dd>
  </div>`}function Mi(){let e=be.value;return u`<div role="status">
    ${e!==null&&u`<div class="banner help-offer" data-tone="wait">
      <${m} name="people" />
      <p class="banner-text"><strong>${s("offer.ask")}</strong> <span class="long">${s("offer.why",{minutes:e.figure??0})}</span></p>
      <button type="button" class="link" aria-disabled=${O.value} onClick=${()=>Ao(!0)}>${s("offer.yes")}</button>
      <button type="button" class="link" aria-disabled=${O.value} onClick=${()=>Ao(!1)}>${s("offer.no")}</button>
    </div>`}
  </div>`}var al=[5,10,15,30,60],ul=["first","arrival","last"],ll=["asked","left","mistake","not_taken"];function Li({ticket:e,act:t,hall:n}){let o=se(n.office).park_minutes,r=Rt(n.office.park_reasons??[]),i=[...new Set([...al,o])].sort((l,c)=>l-c),a=l=>{let c=X(l,"reason");return c===null?Pe("lack.reason"):Se(t,e,{reason:c,minutes:Number(X(l,"minutes"))})};return u`<${le} title=${ze("park",e)} button=${mt("park",e)} busy="park" onAnswer=${a}>
    <${F} label=${s("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${F}
      label=${s("ask.remind")}
      name="minutes"
      choices=${i.map(l=>({value:String(l),text:s("duration.minutes",{minutes:l})}))}
      chosen=${String(o)}
    />
  <//>`}function Ui({ticket:e,act:t,hall:n}){let[o,r]=ir(e,n),i=e.state!=="waiting"||gt(v.value,se(n.office)),a=ul.filter(c=>i||c==="arrival"),l=c=>{let p=X(c,"service"),d=X(c,"to_counter");return p===null&&d===null?Pe("lack.where"):Se(t,e,{service:p,to_counter:d,position:X(c,"position")})};return u`<${le} title=${ze("transfer",e)} button=${mt("transfer",e)} busy="transfer" onAnswer=${l}>
    <${F} label=${s("ask.service")} name="service" choices=${[{value:"",text:o,note:s("ask.same_service")},...r]} chosen="" />
    <${F} label=${s("ask.counter")} name="to_counter" choices=${[{value:"",text:s("ask.any_counter")},...n.counters.map(cl)]} chosen="" />
    <${F} label=${s("ask.position")} name="position" choices=${a.map(c=>({value:c,text:s(`position.${c}`)}))} chosen="arrival" />
  <//>`}function Wi({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=i=>{let a=X(i,"outcome");return a===null?Pe("lack.outcome"):t===null?ti({outcome:a}):Se(t,e,{outcome:a})};return u`<${le} title=${ze(`outcome_${o}`,e)} button=${mt(o,e)} busy=${o} onAnswer=${r}>
    <${F} label=${s("ask.outcome")} name="outcome" choices=${Rt(n.office.outcomes??[])} />
  <//>`}function Ki({ticket:e,act:t,hall:n}){let[,o]=ir(e,n),r=a=>{let l=X(a,"service");return l===null?Pe("lack.service"):Se(X(a,"when")==="later"?Te("add-errand"):t,e,{service:l})},i=["now","later"].map(a=>({value:a,text:s(`add-service.${a}`)}));return u`<${le} title=${ze("add-service",e)} button=${mt("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${s("add-service.note",{number:e.number})}</p>
    <${F} label=${s("ask.service")} name="service" choices=${o} chosen=${Bn(e,T.value?.counter)??void 0} />
    ${Hn(e,n)&&u`<${F} label=${s("ask.when")} name="when" choices=${i} chosen="now" />`}
  <//>`}function Fi({ticket:e,act:t,hall:n}){let o=new Set((e.errands??[]).map(a=>a.service)),r=ir(e,n)[1].filter(a=>!o.has(a.value)),i=a=>{let l=X(a,"service");return l===null?Pe("lack.service"):Se(t,e,{service:l})};return u`<${le} title=${ze("add-errand",e)} button=${mt("add-errand",e)} busy="add-errand" onAnswer=${i}>
    <p class="panel-note">${s("add-errand.note",{number:e.number})}</p>
    <${F} label=${s("ask.service")} name="service" choices=${r} />
  <//>`}function Bi({ticket:e,act:t}){let n=r=>{let i=X(r,"reason");return i===null?Pe("lack.reason"):Se(t,e,{reason:i})},o=ll.map(r=>({value:r,text:s(`cancel.${r}`)}));return u`<${le} title=${ze("cancel",e)} button=${mt("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${s("cancel.note")}</p>
    <${F} label=${s("ask.why")} name="reason" choices=${o} />
  <//>`}function Hi({ticket:e,hall:t}){let n=o=>Ci(e,{priority:X(o,"priority")});return u`<${le} title=${ze("priority",e)} button=${s("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${s("priority.note")}</p>
    <${F} label=${s("ask.priority")} name="priority" choices=${or(t)} chosen=${e.priority??""} />
  <//>`}function ji({ticket:e,hall:t}){let n=Cn(t),o=r=>{let i=X(r,"device");return i===null?Pe("lack.printer"):to(e,i)};return u`<${le} title=${ze("print",e)} button=${mt("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${F} label=${s("ask.printer")} name="device" choices=${n.map(sr)} chosen=${rr(n)} />
  <//>`}function or(e){return[{value:"",text:s("priority.none")},...Rt(e.office.priorities)]}function rr(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function sr(e){return{value:e.id,text:e.name,note:e.online?void 0:s("trouble.offline")}}function Rt(e){return e.map(t=>({value:t.code,text:S(t.name)}))}function Pe(e){Re.value=s(e),Ke(Re.value)}function ir(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?S(n.name):e.service,Rt(o)]}function cl(e){let t=e.state==="open"?void 0:s(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function ze(e,t){return s(`panel.${e}`,{number:t.number})}function mt(e,t){return s(`do.${e}`,{number:t.number})}function Vi({hall:e}){let t=Cn(e),{languages:n}=e.office,[o]=n,[r,i]=ee(""),a=c=>{let{name:p,value:d}=c.target;p==="service"&&i(d)},l=c=>{let p=X(c,"service");if(p===null)return Pe("lack.service");let d=X(c,"appointment"),_={service:p,priority:X(c,"priority"),language:X(c,"language")??o,appointment_at:d&&hs(d,A.value,e.office.timezone)};return Ni(_,X(c,"device"))};return u`<${le} title=${s("panel.issue")} button=${s("do.issue")} busy="issue" onAnswer=${l}>
    <div onChange=${a}>
      <${F} label=${s("ask.service")} name="service" choices=${Rt(e.office.services)} />
    </div>
    <${F}
      label=${s("ask.printer")}
      name="device"
      choices=${[...t.map(sr),{value:"",text:s("ask.no_slip")}]}
      chosen=${rr(t)}
    />
    ${fl(r,e)&&u`<${F} label=${s("ask.priority")} name="priority" choices=${or(e)} chosen="" />
      <${mi} label=${s("ask.appointment")} name="appointment" note=${s("ask.no_appointment")} />`}
    ${n.length>1&&u`<${F}
      label=${s("ask.language")}
      name="language"
      choices=${n.map(c=>({value:c,text:_s(c)}))}
      chosen=${o}
    />`}
  <//>`}function fl(e,t){if(gt(v.value,se(t.office)))return!0;let n=T.value?.counter;return n!==void 0&&(e===""||Tn(n,e))}function Gi({ticket:e}){return u`<${le} title=${s("panel.issued")}>
    <p class="panel-number">${e.number}</p>
    <p class="panel-service">${ue(e.service)}</p>
    <div class="panel-acts">
      <button type="button" class="act" onClick=${()=>j("issue")}>
        <${m} name="plus" /><span class="act-word">${s("do.issue_more")}</span>
      </button>
      <button type="button" class="act" onClick=${()=>j("print",{ticket:e.id})}>
        <${m} name="printer" /><span class="act-word">${s("act.print")}</span>
      </button>
    </div>
  <//>`}function zi({ticket:e,hall:t}){let n=se(t.office),o=T.value?.counter,r=o?ns(e,o,gt(v.value,n),Hn(e,t)):[];return u`<${le} title=${`${e.number} · ${ue(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${rt(e,A.value)}>${ml(e,t)}</span>
      ${e.priority!==null&&u`<${fn} />`}
      <${nr} ticket=${e} />
    </p>
    <div class="panel-acts">
      ${r.map(i=>u`<${dl} key=${i.id} act=${i} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function dl({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${y.value?.id===e.id}
    aria-disabled=${O.value}
    onClick=${()=>Ee(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?s("act.return_after",{count:n}):s(pl(e,t))}</span>
  </button>`}function pl(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function ml(e,t){let{timezone:n,park_reasons:o}=t.office,r=i=>i?ie(Date.parse(i),n):"";if(e.state==="parked"){let i=(o??[]).find(l=>l.code===e.park_reason),a=rt(e,A.value)?"parked.due":"parked.until";return s(a,{reason:i?S(i.name):s("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?s("missed.at",{time:r(e.finished_at)}):s("ticket.waited",{duration:st(A.value-Date.parse(e.issued_at))})}var _l=["waiting","parked","no_show"],vl={park:Li,transfer:Ui,outcome:Wi,"add-service":Ki,"add-errand":Fi,cancel:Bi,priority:Hi,print:ji,issue:Vi,issued:Gi,ticket:zi};function qi({hall:e}){let t=K.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&y.value===null&&!hl(t,n);return Ut(()=>{o&&(fe(),k("quiet",s("panel.changed",{number:n?.number??""})))},[o]),Ut(()=>{t===null&&bs()},[t===null]),t===null||o?null:u`<${vl[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function hl(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?_l.includes(t.state):e.act!==null?vt(e.act,t):e.kind!=="outcome"||So.includes(t.state)}var Yi=3;function Zi({desk:e,hall:t}){let[n,o]=ee(!1);if(me.value)return null;let r=t.office.pause_reasons,i=n?r:r.slice(0,Yi);return u`<footer class="pause" data-open=${n} hidden=${K.value!==null}>
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
      ${i.map(a=>u`<${$l} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>Yi&&u`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${s("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&u`<${bl} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function $l({reason:e}){return u`<button
    type="button"
    class="reason"
    aria-busy=${y.value?.id==="pause"}
    aria-disabled=${O.value}
    title=${e.work?s("pause.work"):null}
    onClick=${()=>Ls(e.code)}
  >
    ${S(e.name)}
  </button>`}function bl({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(i=>i.services.includes(r.service.code))).map(r=>S(r.service.name));return o.length===0?null:u`<p class="alone">${s("pause.alone",{services:o.join(", ")})}</p>`}var yl=48,ar=4,gl=4;function Xi({desk:e,hall:t}){let n=M(null),[o,r]=ee(!1),i=Sl(n),a=o?e.line:e.line.slice(0,i),l=e.line.length-a.length;return u`<aside class="waiting" aria-label=${s("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>gl}>
      ${e.counts.map(c=>u`<${kl} key=${c.service.code} count=${c} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${s("waiting.title")}</h2>
      <p>${s("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&u`<p class="waiting-empty">${s("waiting.empty")}</p>`}
      <ol onKeyDown=${El}>
        ${a.map((c,p)=>u`<${wl} key=${c.id} ticket=${c} first=${p===0} rules=${se(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(l>0||o)&&u`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?s("trouble.less"):s("waiting.more",{count:l})}
    </button>`}
    <${$i} desk=${e} hall=${t} />
  </aside>`}function kl({count:e}){let{service:t,waiting:n,longestMs:o}=e;return u`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${S(t.name)}</span>
    <span class="count-longest"
      >${o===null?s("waiting.nobody"):s("waiting.longest",{duration:st(o)})}</span
    >
  </li>`}function wl({ticket:e,first:t,rules:n,timezone:o}){let r=ts(e,n,A.value),i=Ce(e),a=!!e.appointment_at&&i>A.value,l=ot(e);return u`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
    <button
      type="button"
      class="row-button"
      tabindex=${t?0:-1}
      onClick=${()=>j("ticket",{ticket:e.id})}
    >
      <span class="row-number">${e.number}</span>
      <span class="row-service" data-crowded=${e.priority!==null||r!==null||l}
        title=${ue(e.service)}
        >${ue(e.service)}</span
      >
      ${e.for_counter&&u`<span class="row-own">${s("waiting.own")}</span>`}
      ${l&&u`<span class="row-unconfirmed">${s("waiting.unconfirmed")}</span>`}
      ${e.priority!==null&&u`<${fn} />`}
      ${r!==null&&u`<span class="row-late"><${m} name="clock" />${s("waiting.past",{minutes:r})}</span>`}
      <span class="row-waited">${a?s("waiting.from",{time:ie(i,o)}):st(A.value-i)}</span>
    </button>
  </li>`}function El(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function Sl(e){let[t,n]=ee(ar);return V(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(ar,Math.floor(o.clientHeight/yl)):ar)},i=new ResizeObserver(r);return i.observe(o),window.addEventListener("resize",r),()=>{i.disconnect(),window.removeEventListener("resize",r)}},[]),t}function Ji({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="desk">
    <${yi} desk=${e} hall=${t} />
    <${Ai} timezone=${n} />
    <${Qn} hall=${t} />
    <${Mi} />
    <${Oi} busy=${e.ticket!==null} />
    <${Ii} />
    <div class="desk-body">
      <main class="work" aria-busy=${y.value!==null}>
        <${wi} desk=${e} />
        <${Ri} desk=${e} hall=${t} />
        <${Di} ticket=${e.ticket} hall=${t} />
        <${qi} hall=${t} />
        <${Si} ticket=${e.ticket} hall=${t} />
        <${Zi} desk=${e} hall=${t} />
      </main>
      <${Xi} desk=${e} hall=${t} />
      <div class="foot"><${er} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${jt.value.number}>${jt.value.text}</span></p>
    <${Pi} />
    <${It} />
    <${Jn} hall=${t} />
    <${eo} hall=${t} />
  </div>`}function Qi(){let[e,t]=ee(!1),[n,o]=ee(!1),r=M(null);V(()=>ur(r.current,"user")?.focus(),[]);async function i(l){if(l.preventDefault(),e)return;t(!0);let c=ur(r.current,"user"),p=ur(r.current,"password");await As(c?.value.trim()??"",p?.value??""),t(!1),N.value!==""&&(c?.value?p:c)?.select()}let a=l=>{l.getModifierState&&o(l.getModifierState("CapsLock"))};return u`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${i} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${ve} /><${Ge} /></div>
      <h1>${s("sign_in.title")}</h1>
      <p class="arrival-lead">${s("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${s("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${!1}
          aria-describedby="complaint" aria-invalid=${N.value!==""} />
      </label>
      <${cn} id="password" label=${s("sign_in.password")} autocomplete="current-password"
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
  </main>`}function ur(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function ea(){let e=N.value!==""||O.value;return u`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${ve} />
      <p>${s(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function ta({taken:e}){let t={counter:e.counter,name:e.by??""};return u`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${ve} /></div>
      <h1>${s("taken.title",t)}</h1>
      <p class="arrival-lead">${s(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${Ot}>${s("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${Ps}>${s("taken.choose")}</button>
      </div>
    </div>
  </main>`}var Ol=5e3;function na(){ce(()=>{document.title=T.value?xl(T.value):s("page.title")}),ce(ri);let e=-1/0;ce(()=>{let t=lt.value;t===null||t.since===e||t.leftMs>Ol||(e=t.since,Ke(s("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function xl({counter:e,line:t,next:n}){let o={counter:W(e),waiting:t.length};return n===null?s(t.length?"title.later":"title.nobody",o):s("title.waiting",{...o,next:n.number})}var Tl=500;function Nl(){return v.value===null?u`<${Qi} />`:kt.value!==null?u`<${ki} offices=${kt.value} />`:wt.value!==null?u`<${ta} taken=${wt.value} />`:v.value===void 0||$.value===null?u`<${ea} />`:g.value===null||T.value===null?u`<${gi} hall=${$.value} />`:u`<${Ji} desk=${T.value} hall=${$.value} />`}await ms();window.setInterval(()=>{Gt.value=Date.now()},Tl);li();na();po(u`<${Nl} />`,document.getElementById("page"));Ro();
