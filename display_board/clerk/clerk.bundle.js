/* Made from display_board/clerk by display_board/generate.py. */
var k,Mo,Ln,Oe,Dn,tn,Lo,Qt,Uo,Un,Mn,ii,wt=Symbol.for("pv"),nn={},on=[],ai=/^m(i|n|o|s|text|space)$/,Fn=Array.isArray,Wn=on.slice,Fe=Object.assign;function Ue(e){e&&e.parentNode&&e.remove()}function kt(e,t,n){var o,r,s,a={},l=arguments.length;for(s in t)s=="key"?o=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:a[s]=t[s];return l>2&&(a.children=l>3?Wn.call(arguments,2):n),gt(e,a,o,r,null)}function gt(e,t,n,o,r){var s={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:wt,__v:r||++Mo,__i:-1,__u:0};return!r&&k.vnode&&k.vnode(s),s}function Ke(e){return e.children}function We(e,t){this.props=e,this.context=t,this.__g=0}function Te(e,t){if(t==null)return e.__&&Te(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Te(e)}function ui(e){var t,n=e.__v,o=n.__e,r=[],s=[],a=e.__P;a&&((t=Fe({constructor:wt},n)).__v=n.__v+1,k.vnode&&k.vnode(t),Kn(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Te(n),32&n.__u,s),t.__v=n.__v,t.__.__k[t.__i]=t,jo(r,t,s),n.__=n.__e=null,t.__e!=o&&Fo(t))}function Fo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Fo(e)}function Po(e){(8&e.__g||(e.__g|=8,Oe.push(e),tn++))&&Dn==k.debounceRendering||((Dn=k.debounceRendering)||queueMicrotask)(Wo)}function Wo(){try{for(var e,t=1;Oe.length;)Oe.length>t&&Oe.sort(Lo),e=Oe.shift(),t=Oe.length,8&e.__g&&ui(e)}finally{(tn=Oe.length)&&(Dn||queueMicrotask)(Wo)}}function Ko(e,t,n,o,r,s,a,l,c,d,p){var _,h,f,g,H,S,I=o.__k||on,w=t.length;for(c=li(n,t,I,c,w),_=0;_<w;_++)(f=n.__k[_])!=null&&(h=~f.__i&&I[f.__i]||nn,f.__i=_,S=Kn(e,f,h,r,s,a,l,c,d,p),g=f.__e,(h.ref!=f.ref||8&h.__u)&&(h.ref&&Hn(h.ref,null,f,h),f.ref&&p.push(f.ref,f.__c||g,f)),H=H||g,4&f.__u?(c=Ho(f,c,e,!h.__v),h.__e&&(h.__e=null)):typeof f.type=="function"&&S!==void 0?c=S:g&&(c=g.nextSibling),f.__u&=-21);return n.__e=H,c}function li(e,t,n,o,r){var s,a,l,c,d,p,_,h,f,g=n.length,H=g,S=0,I=0,w=e.__k=Array(r);for(s=0;s<r;s++)(a=t[s])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=w[s]=gt(null,a):Fn(a)?a=w[s]=gt(Ke,{children:a}):a.constructor===wt&&a.__b?a=w[s]=gt(a.type,a.props,a.key,a.ref,a.__v):w[s]=a,c=s+S,a.__=e,a.__b=e.__b+1,l=null,~(d=a.__i=ci(a,n,c,H))&&(H--,(l=n[d])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,d==c-1?S--:d==c+1?S++:d!=c&&(d>c?S--:S++,I=1)):(~d||(r>g?S--:r<g&&S++),typeof a.type!="function"&&(a.__u|=4))):w[s]=null;if(I){for(p=[],_=[],s=0;s<r;s++)if((a=w[s])&&16&a.__u){for(S=0,h=p.length;S<h;)p[f=S+h>>1]<a.__i?S=f+1:h=f;p[S]=a.__i,_[s]=S+1}for(S=p.length;s--;)_[s]&&(_[s]==S?S--:w[s].__u|=4)}if(H)for(s=0;s<g;s++)!(l=n[s])||2&l.__u||(l.__e==o&&(o=Te(l)),Bn(l,l));return o}function Ho(e,t,n,o){var r,s,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=Ho(r[s],t,n,!1));return t}for(t&&!t.parentNode&&(t=Te(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function ci(e,t,n,o){var r,s=e.key,a=e.type,l=t[n],c=l&&!(2&l.__u);if(l===null&&s==null||c&&s==l.key&&a==l.type)return n;if(o>(c?1:0)){for(r=n-1;r>=0;r--)if((l=t[r])&&!(2&l.__u)&&s==l.key&&a==l.type)return r;for(r=n+1;r<t.length;r++)if((l=t[r])&&!(2&l.__u)&&s==l.key&&a==l.type)return r}return-1}function Do(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Xt(e,t,n,o,r){var s,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||Do(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||Do(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=Mn[t]||(Mn[t]=fi(t)),(e.__a||(e.__a={}))[t]=Un,s=t!=(t=t.replace(Uo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,s):e.removeEventListener(t,a,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function fi(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Qt]==null)t[Qt]=Un++;else if(t[Qt]<this.__a[e])return;return n(k.event?k.event(t):t)}}}function Kn(e,t,n,o,r,s,a,l,c,d){var p,_,h,f,g,H,S,I,w,B,P,Pn,Io,Jt,Me,Ro,xe,Le,$e=t.type;if(t.constructor!==wt)return null;128&n.__u&&(c=32&n.__u,p=n.__c.__z)&&(t.__u|=c,_=s=[],p.nodeType==8?l=en(p,s):s.push(p),l=s[0]||l),(p=k.__b)&&p(t);e:if(typeof $e=="function"){h=a.length;try{if(I=t.props,w=(p=$e.prototype)&&p.render,B=(p=$e.contextType)&&o[p.__c],P=p?B?B.props.value:p.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(w?t.__c=f=new $e(I,P):(t.__c=f=new We(I,P),f.constructor=$e,f.render=di),B&&B.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),w&&(f.__s||(f.__s=f.state),$e.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Fe({},f.__s)),Fe(f.__s,$e.getDerivedStateFromProps(I,f.__s)))),g=f.props,H=f.state,f.__v=t,n.__c){if(I!==g&&w&&!$e.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(I,P),t.__v==n.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(I,f.__s,P)===!1){t.__v!=n.__v&&(f.props=I,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(ae){ae&&(ae.__=t)}),on.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),l=Te(n);break e}f.componentWillUpdate&&f.componentWillUpdate(I,f.__s,P),w&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(g,H,S)})}else w&&!$e.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),w&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=P,f.props=I,f.__P=e,f.__g&=-5,Pn=k.__r,Io=w?25:0;do f.__g&=-9,Pn&&Pn(t),p=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++Io<25);w&&(on.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=Fe({},o,f.getChildContext())),w&&n.__c&&f.getSnapshotBeforeUpdate&&(S=f.getSnapshotBeforeUpdate(g,H)),Jt=p&&p.type===Ke&&p.key==null?p.props.children:p,I.__P&&(p=l,r=(e=I.__P).namespaceURI,c=s=null,n.props&&n.props.__P!=e&&(n.__k.some(function(ae){ae&&Bn(ae,ae)}),n.__k=null),l=n.__k?Te(n,0):null),l=Ko(e,Fn(Jt)?Jt:[Jt],t,n,o,r,s,a,l,c,d),I.__P&&(t.__e=null,l=p),t.__u&=-161,_&&_.some(Ue),f.__h.length&&a.push(f),1&f.__g&&(f.__g&=-4)}catch(ae){if(a.length=h,t.__v=null,c||s)if(ae&&ae.then){if(t.__u|=128|c,s){for(~(xe=s.indexOf(l||void 0))||(xe=s.length);(Le=s[xe-1])&&Le.nodeType==8;)xe--;for(;xe<s.length;xe++)if(Le=s[xe])if(s[xe]=null,Me){if(Le==Ro)break}else{if(Le.nodeType!=8)break;Le.data.startsWith("$s")&&(Ro=en(Me=Le))}}if(!Me){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;Me=l}(p=en(Me=t.__c.__z||(t.__c.__z=Me)))?(t.__e=Me,l=p):t.__e=l,l=l&&l.nextSibling}else s&&s.some(Ue);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),ae&&ae.then||Bo(t),k.__e(ae,t,n)}}else l=t.__e=pi(n.__e,t,n,o,r,s,a,c,d,e);return(p=k.diffed)&&p(t),l}function en(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Bo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Bo))}function jo(e,t,n){for(var o=0;o<n.length;)Hn(n[o++],n[o++],n[o++]);k.__c&&k.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){k.__e(s,r.__v)}})}function pi(e,t,n,o,r,s,a,l,c,d){var p,_,h,f,g,H,S,I,w=n.props||nn,B=t.props,P=t.type;if(P=="svg"?r="http://www.w3.org/2000/svg":P=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(p=0;p<s.length;p++)if((g=s[p])&&(P?g.localName==P:g.nodeType==3)){e=g,s[p]=null;break}}if(!e){if(I=d.ownerDocument||document,!P)return I.createTextNode(B);e=I.createElementNS(r,P,B.is?B:d),l&&(k.__m&&k.__m(t,s),l=!1),s=null}if(P){if(d=P=="template"&&e.content||e,s=P=="textarea"&&B.defaultValue!=null?null:s&&Wn.call(d.childNodes),!l&&s)for(w={},p=0;p<e.attributes.length;p++)w[(g=e.attributes[p]).name]=g.value;for(p in w)g=w[p],p=="dangerouslySetInnerHTML"?h=g:p=="children"||p in B||p=="value"&&"defaultValue"in B||p=="checked"&&"defaultChecked"in B||Xt(e,p,null,g,r);for(p in B)g=B[p],p=="children"?f=g:p=="dangerouslySetInnerHTML"?_=g:p=="value"?H=g:p=="checked"?S=g:l&&typeof g!="function"||w[p]===g||Xt(e,p,g,w[p],r);_?(l||h&&(_.__html==h.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(h&&(e.textContent=""),(P=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&ai.test(P))&&(r="http://www.w3.org/1999/xhtml"),Ko(d,Fn(f)?f:[f],t,n,o,r,s,a,s?s[0]:n.__k&&Te(n,0),l,c),s&&s.some(Ue)),l&&P!="textarea"||(p="value",P=="progress"&&H==null?e.removeAttribute(p):H==null||H===e[p]&&(P!="progress"||H)||Xt(e,p,H,w[p],r),p="checked",S!=null&&S!=e[p]&&Xt(e,p,S,w[p],r))}else w===B||l&&e.data==B||(e.data=B);return e}function Hn(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){k.__e(r,n)}}function Bn(e,t,n){var o,r,s,a;if(k.unmount&&k.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||Hn(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){k.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&Bn(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=en(o,s=[]))&&(o==e.__e&&s.some(Ue),Ue(r),Ue(o)),n||Ue(e.__e),e.__e=e.__c=e.__=null}function di(e,t,n){return this.constructor(e,n)}function jn(e,t){var n,o,r,s;k.__&&k.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=gt(Ke,{children:[e]}),r=[],s=[],Kn(t,t.__k,o||nn,nn,t.namespaceURI,o?null:t.firstChild?Wn.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,s),jo(r,t.__k,s),t.__k.props.children=null}k={__e:function(e,t,n,o){for(var r,s,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(l){e=l}}throw tn=0,e}},Mo=0,Ln=function(e){return e!=null&&e.constructor===wt},We.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Fe({},this.state)),typeof e=="function"&&(e=e(Fe({},n),this.props)),e&&(Fe(n,e),this.__v&&(t&&this.__k.push(t),Po(this)))},We.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Po(this))},We.prototype.render=Ke,Oe=[],tn=0,Lo=function(e,t){return e.__v.__b-t.__v.__b},Qt=Symbol(),Uo=/(PointerCapture)$|Capture$/i,Un=0,Mn={},ii=0;var qo=function(e,t,n,o){var r;t[0]=0;for(var s=1;s<t.length;s++){var a=t[s++],l=t[s]?(t[0]|=a?1:2,n[t[s++]]):t[++s];a===3?o[0]=l:a===4?o[1]=Object.assign(o[1]||{},l):a===5?(o[1]=o[1]||{})[t[++s]]=l:a===6?o[1][t[++s]]+=l+"":a?(r=e.apply(l,qo(e,l,n,["",null])),o.push(r),l[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):o.push(l)}return o},Vo=new Map;function zo(e){var t=Vo.get(this);return t||(t=new Map,Vo.set(this,t)),(t=qo(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,s=1,a="",l="",c=[0],d=function(h){s===1&&(h||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?c.push(0,h,a):s===3&&(h||a)?(c.push(3,h,a),s=2):s===2&&a==="..."&&h?c.push(4,h,0):s===2&&a&&!h?c.push(5,0,!0,a):s>=5&&((a||!h&&s===5)&&(c.push(s,0,a,r),s=6),h&&(c.push(s,h,0,r),s=6)),a=""},p=0;p<n.length;p++){p&&(s===1&&d(),d(p));for(var _=0;_<n[p].length;_++)o=n[p][_],s===1?o==="<"?(d(),c=[c],s=3):a+=o:s===4?a==="--"&&o===">"?(s=1,a=""):a=o+a[0]:l?o===l?l="":a+=o:o==='"'||o==="'"?l=o:o===">"?(d(),s=1):s&&(o==="="?(s=5,r=a,a=""):o==="/"&&(s<5||n[p][_+1]===">")?(d(),s===3&&(c=c[0]),s=c,(c=c[0]).push(2,0,s),s=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),s=2):a+=o),s===3&&a==="!--"&&(s=4,c=c[0])}return d(),c})(e)),t),arguments,[])).length>1?t:t[0]}var u=zo.bind(kt);var nt=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],Go=["recall","start","finish","no-show","transfer","park"].map(Et),Vn=["F9","NumpadEnter"],qn=15e3,Yo=1500,Zo="ArrowDown",Jo="i";function Et(e){let t=nt.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function ot(e,t){return t!==null&&e.from.includes(t.state)}function Xo(e){return nt.find(t=>t.key===e)}var rt,U,zn,Qo,Gn=Object.is,rn=0,ur=[],Yn=[],M=k,er=M.__b,tr=M.__r,nr=M.diffed,or=M.__c,rr=M.unmount,sr=M.__;function sn(e,t){M.__h&&M.__h(U,e,rn||t),rn=0;var n=U.__H||(U.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function Y(e){return rn=1,mi(lr,e)}function mi(e,t,n){var o=sn(rt++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):lr(void 0,t),function(s){var a=(o.__N||o.__)[0],l=o.t(a,s);Gn(a,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=U,!U.__f)){U.__f=!0;var r=U.shouldComponentUpdate;U.shouldComponentUpdate=function(s,a,l){var c=this.__H;if(!c)return!0;var d=!1,p=this.props!=s;if(c.__.some(function(h){h.__N&&(d=!0,Gn(h.__[0],h.__N[0])||(p=!0))}),r){var _=r.call(this,s,a,l);return d?_||p:_}return!d||p}}return o.__}function V(e,t){var n=sn(rt++,3);!M.__s&&Jn(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,U.__H.__h.push(n))}function xt(e,t){var n=sn(rt++,4);!M.__s&&Jn(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,U.__h.push(n))}function L(e){return rn=5,an(function(){return{current:e}},[])}function an(e,t){var n=sn(rt++,7);return Jn(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function _i(){var e;do{for(;e=Yn.shift();)try{St(e)}catch(n){M.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=ur.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(St),t.__h.some(Zn),t.__h=[]}catch(n){t.__h=[],M.__e(n,e.__v)}}}while(Yn.length)}M.__b=function(e){U=null,er&&er(e)},M.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),sr&&sr(e,t)},M.__r=function(e){tr&&tr(e),rt=0;var t=(U=e.__c).__H;t&&(zn==U?U.__h=[]:(t.__h.some(St),t.__h.some(Zn),rt=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),zn=U},M.diffed=function(e){nr&&nr(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&ar(ur.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),zn=U=null},M.__c=function(e,t){t.some(function(n){try{n.__h.some(St),n.__h=n.__h.filter(function(o){return!o.__||Zn(o)})}catch(o){n.__h=[function(){throw o}]}}),or&&or(e,t)},M.unmount=function(e){rr&&rr(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,ar(Yn.push(r))}else St(r)}catch(s){t=s}}),o.__H=void 0,t&&M.__e(t,o.__v))};var ir=typeof requestAnimationFrame=="function";function vi(e){var t,n=function(){clearTimeout(o),ir&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);ir&&(t=requestAnimationFrame(n))}function ar(e){e!=1&&Qo==M.requestAnimationFrame||((Qo=M.requestAnimationFrame)||vi)(_i)}function St(e){var t=U,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),U=t}function Zn(e){var t=U;e.__c=e.__(),U=t}function Jn(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!Gn(n,e[o])})}function lr(e,t){return typeof t=="function"?t(e):t}var hi=Symbol.for("preact-signals");function fn(){if(ye>1)ye--;else{var e,t=!1;for((function(){var r=ln;for(ln=void 0;r!==void 0;){var s=r.S;if(s.v===r.v)for(var a=s.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=s.i);r=r.o}})();Tt!==void 0;){var n=Tt;for(Tt=void 0,un++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&fr(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if(un=0,ye--,t)throw e}}function q(e){if(ye>0)return e();Xn=++$i,ye++;try{return e()}finally{fn()}}var Ot,C=void 0;function Nt(e){var t=C,n=Ot;C=void 0,Ot=void 0;try{return e()}finally{C=t,Ot=n}}var Tt=void 0,ye=0,un=0,$i=0,Xn=0,ln=void 0,cn=0;function cr(e){if(C!==void 0){var t=e.n;if(t===void 0||t.t!==C)return t={i:0,S:e,p:C.s,n:void 0,t:C,e:void 0,x:void 0,r:t},C.s!==void 0&&(C.s.n=t),C.s=t,e.n=t,32&C.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=C.s,t.n=void 0,C.s.n=t,C.s=t),t}}function W(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}W.prototype.brand=hi;W.prototype.h=function(){return!0};W.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:Nt(function(){var o;(o=t.W)==null||o.call(t)}))};W.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&Nt(function(){var r;(r=t.Z)==null||r.call(t)}))}};W.prototype.subscribe=function(e){var t=this;return oe(function(){var n=t.value;Nt(function(){return e(n)})},{name:"sub"})};W.prototype.valueOf=function(){return this.value};W.prototype.toString=function(){return this.value+""};W.prototype.toJSON=function(){return this.value};W.prototype.peek=function(){var e=this;return Nt(function(){return e.value})};Object.defineProperty(W.prototype,"value",{get:function(){var e=cr(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(un>100)throw new Error("Cycle detected");(function(n){ye!==0&&un===0&&n.l!==Xn&&(n.l=Xn,ln={S:n,v:n.v,i:n.i,o:ln})})(this),this.v=e,this.i++,cn++,ye++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{fn()}}}});function $(e,t){return new W(e,t)}function fr(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function pr(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function dr(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function He(e,t){W.call(this,void 0,t),this.x=e,this.s=void 0,this.g=cn-1,this.f=4}He.prototype=new W;He.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===cn))return!0;if(this.g=cn,this.f|=1,this.i>0&&!fr(this))return this.f&=-2,!0;var e=C;try{pr(this),C=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return C=e,dr(this),this.f&=-2,!0};He.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}W.prototype.S.call(this,e)};He.prototype.U=function(e){if(this.t!==void 0&&(W.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};He.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(He.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=cr(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function Z(e,t){return new He(e,t)}function mr(e){var t=e.j;if(e.j=void 0,typeof t=="function"){ye++;var n=C;C=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,Qn(e),o}finally{C=n,fn()}}}function Qn(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,mr(e)}function yi(e){if(C!==this)throw new Error("Out-of-order effect");dr(this),C=e,this.f&=-2;try{8&this.f&&Qn(this)}finally{fn()}}function st(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Ot&&Ot.push(this)}st.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};st.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,mr(this),pr(this),ye++;var e=C;return C=this,yi.bind(this,e)};st.prototype.N=function(){2&this.f||(this.f|=2,this.u=Tt,Tt=this)};st.prototype.d=function(){this.f|=8,1&this.f||Qn(this)};st.prototype.dispose=function(){this.d()};function oe(e,t){var n=new st(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var _r,dn,pn,bi=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var vr=[];oe(function(){_r=this.N})();function it(e,t){k[e]=t.bind(null,k[e]||function(){})}function Ct(e){if(pn){var t=pn;pn=void 0,t()}pn=e&&e.S()}function hr(e){var t=this,n=e.data,o=wi(n);o.name="ReactiveDom",o.value=n;var r=an(function(){for(var l=t,c=t.__v;c=c.__;)if(c.__c){c.__c.__$f|=4;break}var d=Z(function(){var f=o.value.value;return f===0?0:f===!0?"":f||""}),p=Z(function(){return!Array.isArray(d.value)&&!Ln(d.value)}),_=oe(function(){if(this.N=$r,p.value){var f=d.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=f)}}),h=t.__$u.d;return t.__$u.d=function(){_(),h.call(this)},[p,d]},[]),s=r[0],a=r[1];return s.value?a.peek():a.value}hr.displayName="ReactiveTextNode";Object.defineProperties(W.prototype,{constructor:{configurable:!0,value:kt(Ke,null).constructor},type:{configurable:!0,value:hr},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});it("__b",function(e,t){if(Ct(),dn=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var s=o[r];s instanceof W&&(n||(t.__np=n={}),n[r]=s,o[r]=s.peek())}}e(t)});it("__r",function(e,t){if(e(t),t.type!==Ke){Ct();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,s){var a;return oe(function(){a=this},{name:s}),a.c=r,a})((function(r){return function(){var s;bi&&((s=this.y)==null||s.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),dn=o,Ct(n)}});it("__e",function(e,t,n,o){Ct(),dn=void 0,e(t,n,o)});it("diffed",function(e,t){Ct(),dn=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,s=n.U;if(s)for(var a in s){var l=s[a];l===void 0||o&&a in o||(l.d(),s[a]=void 0)}if(o){s||(s={},n.U=s);for(var c in o){var d=s[c],p=o[c];d===void 0?(d=gi(n,c,p,r),s[c]=d):d.o(p,r)}}}e(t)});function gi(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,s=$(n);return{o:function(a,l){s.value=a,o=l},d:oe(function(){this.N=$r;var a=s.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}it("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var s=o[r];s&&s.d()}}}var a=t.__np;if(a){var l=t.props;for(var c in a)l[c]=a[c]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var p=d.__$u;p&&(d.__$u=void 0,p.d())}}e(t)});it("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});We.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var s=2&this.__$f;if(!(o||s||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};function wi(e,t){return an(function(){return $(e,t)},[])}var ki=function(e){queueMicrotask(function(){queueMicrotask(e)})};function Ei(){q(function(){for(var e;e=vr.shift();)_r.call(e)})}function $r(){vr.push(this)===1&&(k.requestAnimationFrame||ki)(Ei)}function yr(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(s,a)=>n[a]===void 0?s:String(n[a]))}}async function br(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var At=["vi","en"],wr="luot.clerk.language",kr={},J=$("vi"),Er=Z(()=>yr(kr[J.value]??{})),eo=$("counter"),Si=Z(()=>({place:mn({place:eo.value})}));function i(e,t){return Er.value(e,{...Si.value,...t})}function mn(e){return Er.value(`place.${e.place??"counter"}`)}async function Sr(){let e=new URL("i18n",import.meta.url).href;await Promise.all(At.map(async t=>{kr[t]=await br(e,t)})),to(xi())}function to(e){J.value=e,document.documentElement.lang=e,localStorage.setItem(wr,e)}function xi(){return localStorage.getItem(wr)==="en"?"en":"vi"}function x(e){return e[J.value]||e.vi}function K(e){return i(`${e.place??"counter"}.title`,{code:e.code})}function Be(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?i("duration.none"):t<60?i("duration.minutes",{minutes:t}):i("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function xr(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],s=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${s}`:s}function Q(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function je(e){let t=J.value==="vi"?"vi-VN":"en-GB";return new Intl.DateTimeFormat(t,{dateStyle:"long",timeZone:"UTC"}).format(Date.parse(e))}function Or(e,t,n){let o=gr(e)-gr(Q(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function gr(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var Oi=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy","storage_failed"];function re(e){if(e.detail)return e.detail;let t=Oi.includes(e.code)?`refused.${e.code}`:"refused.other";return i(t,{seconds:e.retryAfterSeconds??1})}function Tr(e,t,n){return"#"+[1,3,5].map(r=>{let s=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(s+(a-s)*n).toString(16).padStart(2,"0")}).join("")}function Nr(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",Tr(e,"#000000",.25)),t.setProperty("--lotus-wash",Tr(e,"#FFFFFF",.92)))}var Yu=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_LET_PASS:"ticket.let_pass",TICKET_CONFIRMED:"ticket.confirmed",TICKET_PUT_BACK:"ticket.put_back",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_MISSED:"ticket.missed",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",RATING_ASKED:"rating.asked",CASE_ASSIGNED:"case.assigned",CASE_CLOSED:"case.closed",APPOINTMENT_BOOKED:"appointment.booked",APPOINTMENT_MOVED:"appointment.moved",APPOINTMENT_CANCELLED:"appointment.cancelled",APPOINTMENT_ARRIVED:"appointment.arrived",APPOINTMENT_MISSED:"appointment.missed",SUGGESTION_REPLIED:"suggestion.replied",TEXT_ERASED:"text.erased",SURVEY_HANDED_OUT:"survey.handed_out",DOSSIER_RECEIVED:"dossier.received",DOSSIER_MOVED:"dossier.moved",OFFICE_CHANGED:"office.changed",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed",DAY_DOUBTED:"day.doubted"}),Zu=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),Ju=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo",LEAVE:"leave",LET_PASS:"let-pass",REJOIN:"rejoin",CONFIRM:"confirm",PUT_BACK:"put-back",LAPSE:"lapse"}),Xu=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),Qu=Object.freeze({PENDING:"pending",PRINTED:"printed",SENT:"sent",FAILED:"failed",NONE:"none"}),el=Object.freeze({BOOKED:"booked",ARRIVED:"arrived",CANCELLED:"cancelled",MISSED:"missed"}),tl=Object.freeze({EARLY:"early",IN_TIME:"in_time",LATE:"late"}),nl=Object.freeze({RECEIVED:"received",APPRAISED:"appraised",APPROVED:"approved",RETURNED:"returned"}),ol=Object.freeze({RECEIVED:"received",SUPPLEMENTING:"supplementing",IN_WORK:"in_work",READY:"ready",HANDED_OVER:"handed_over",WITHDRAWN:"withdrawn",REFUSED:"refused",STOPPED:"stopped"}),rl=Object.freeze({APPRAISE:"appraise",REQUEST_SUPPLEMENT:"request-supplement",SUPPLEMENT:"supplement",PROLONG:"prolong",APOLOGISE:"apologise",RESULT:"result",HAND_OVER:"hand-over",WITHDRAW:"withdraw",REFUSE:"refuse",STOP:"stop"}),sl=Object.freeze({IN_TIME:"in_time",EARLY:"early",ON_TIME:"on_time",OVER_DUE:"over_due"}),il=Object.freeze({IN_PERSON:"in_person",ONLINE:"online",POST:"post",ASSISTED:"assisted"}),al=Object.freeze({COUNTER:"counter",POST:"post",ONLINE:"online"}),ul=Object.freeze({NONE:"none",PAID:"paid",EXEMPT:"exempt"}),ll=Object.freeze({RECEIPT:"receipt",SUPPLEMENT:"supplement",REFUSAL:"refusal",APOLOGY:"apology",STOP:"stop",CONTROL:"control",REMINDER:"reminder"}),cl=Object.freeze({ORIGINAL:"original",COPY:"copy",PHOTOCOPY:"photocopy"}),fl=Object.freeze({OPEN:"open",RETURNED:"returned",OVER:"over"}),pl=Object.freeze({CASE:"case",SUGGESTION:"suggestion",PAYMENT_REPORT:"payment_report"}),Cr=Object.freeze({PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",INTERRUPTED:"interrupted",ABANDONED:"abandoned",UNPRINTABLE:"unprintable"}),dl=Object.freeze({ORDER:"order",COUNTER:"counter",LET_PASS:"let_pass",UNCONFIRMED:"unconfirmed"}),ml=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),_l=Object.freeze({DAY_ENDED:"day_ended",NOT_CONFIRMED:"not_confirmed"}),vl=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),hl=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),$l=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin",HEAD:"head",CENTRE:"centre"}),yl=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent"}),Ar=Object.freeze({PAPER_LOW:"paper_low",PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",MUTED:"muted",VOICE_MISSING:"voice_missing",DIGITS_TOO_SMALL:"digits_too_small",HELP:"help",DISK_FULL:"disk_full",JOURNAL_LOST:"journal_lost",OTHER:"other"}),bl=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_PROCEDURE:"unknown_procedure",UNKNOWN_DOSSIER:"unknown_dossier",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",UNKNOWN_SIGN_IN:"unknown_sign_in",UNKNOWN_RATING:"unknown_rating",UNKNOWN_CASE:"unknown_case",UNKNOWN_APPOINTMENT:"unknown_appointment",UNKNOWN_SUGGESTION:"unknown_suggestion",SLOT_FULL:"slot_full",TOO_EARLY:"too_early",TOO_LATE:"too_late",UNKNOWN_CAMPAIGN:"unknown_campaign",UNKNOWN_FORM:"unknown_form",WRONG_STATE:"wrong_state",ALREADY_RATED:"already_rated",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",NUMBERS_USED_UP:"numbers_used_up",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",OUTCOME_UNKNOWN:"outcome_unknown",STORAGE_FAILED:"storage_failed",INTERNAL_ERROR:"internal_error"});function Ir(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function Rr(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var Ci=[1008,4401,4403,4404],Ai=8e3;function Ii(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let s="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?s+"?"+r.join("&"):s}function Ri(e){return Ci.includes(e.code)?e.reason||"not_allowed":""}function Pr(e){let t=new no(e,e.host||Ir());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var no=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:""},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=Ii(t,n,this.reached,!!o),s;try{s=this.host.connect(r)}catch(a){this.host.report(a),this.lost("");return}this.socket=s,s.onopen=()=>{let a=this.options.token;a&&s.send(JSON.stringify({type:"authorize",token:a}))},s.onmessage=a=>this.socket===s&&this.receive(a.data),s.onclose=a=>this.socket===s&&this.lost(Ri(a)),s.onerror=()=>{},this.watch(Ai)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(""))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after(Rr(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=Pi(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost("")}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):t.type==="door"?this.options.onDoor?.(t):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:""}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost("")}};function Pi(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}function Dr(e,t){switch(t.type){case"skip":case"rating.asked":case"case.assigned":case"case.closed":case"suggestion.replied":case"text.erased":case"survey.handed_out":case"dossier.received":case"dossier.moved":case"appointment.booked":case"appointment.moved":case"appointment.cancelled":case"appointment.arrived":case"appointment.missed":return e;case"day.opened":return{...Lr(e,t.data.waiting),business_day:t.data.business_day,tickets:[]};case"day.closed":return{...e,tickets:[]};case"day.doubted":return{...e,business_day:t.data.business_day,clock_day:t.data.clock_day};case"counter.opened":return oo(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return oo(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return oo(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return Mi(e,t);case"service.opened":case"service.closed":return Mr(e,t.data.service,{open:t.type==="service.opened"});default:return Di(e,t.data)}}function Di(e,{ticket:t,waiting:n}){return t?Lr(Ne(e,t),n):e}function Ne(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function at(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function oo(e,t,n,o,r){return at(e,{code:t,state:n,clerk:o,pause_reason:r})}function Mi(e,t){let{device:n,kind:o,name:r}=t.data,s=e.devices.find(c=>c.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?s?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:s?.trouble??null,seen_at:t.at},l=s?e.devices.map(c=>c.id===n?a:c):[...e.devices,a];return{...e,devices:l}}function Mr(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function Lr(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>Mr(n,o,{waiting:r}),e)}function ee(e){return e.clerk_rules}function Ur(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-be(e)>=o*6e4?o:null}function be(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function vn(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function Fr(e,t,n){return nt.filter(o=>o.from.includes(e.state)&&(n||Li(o,e,t)))}function Li(e,t,n){return e.id==="print"?!0:e.id==="priority"?_n(n,t.service):e.id==="call"&&t.state==="waiting"?!1:t.counter===n.code?!0:t.for_counter?t.for_counter===n.code:_n(n,t.service)}function _n(e,t){return e.services.includes(t)||!!e.profile?.some(n=>n.code===t)}var Ui=["clerk","supervisor","admin"];function Ve(e){return[...new Set(e.rights.filter(t=>Ui.includes(t.role)).map(t=>t.office))]}function ut(e,t){return qe(e)||t.clerks_may_choose}function qe(e){return e?.role==="supervisor"||e?.role==="admin"}function Wr(e,t){return e==="finish"?Math.min(qn,t.undo_seconds*1e3):qn}var Kr={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function z(e,t,n={},o=Kr){let r=new AbortController,s=setTimeout(()=>r.abort(),5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:Fi(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await Wi(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(s)}}var ro=new Map;async function It(e,t,n={},o=()=>{},r=Kr){let s=`${e} ${t} ${JSON.stringify(n.body??null)}`,a=n.key??ro.get(s)??Rt();for(let l=1;;l+=1){let c=await z(e,t,{...n,key:a},r),d=lt(c);if(d?l===3&&ro.set(s,a):ro.clear(),!d||l===3)return{...c,tries:l};o(),await r.pause(400*2**(l-1))}}function lt(e){return e.outcome==="lost"||e.outcome==="refused"&&e.status>=502}function Fi(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function Wi(e){let t=await e.text(),n=t===""?null:Ki(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",field:o.errors?.[0]?.field??null,retryAfterSeconds:r>0?r:null,tries:1}}function Ki(e){try{return JSON.parse(e)}catch{return null}}function Rt(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var hn="luot.clerk.office";function Pt(){let e=sessionStorage.getItem(hn);return z("GET",e===null?"/me":`/me?office=${encodeURIComponent(e)}`)}function Hr(e){return sessionStorage.setItem(hn,e),Pt()}function $n(){sessionStorage.removeItem(hn)}function so(e){let t=Ve(e),n=sessionStorage.getItem(hn);return t.includes(e.office)&&(t.length===1||n===e.office)}var io=["called","serving"];function Vr(e,t,n,o){let r=e.counters.find(d=>d.code===t);if(!r)return null;let s=e.office.services.filter(d=>r.services.includes(d.code)),a=d=>d.counter===t||r.services.includes(d.service),l=d=>e.tickets.filter(p=>p.state===d),c=Vi(l("waiting").filter(d=>Bi(d,r,o)),n);return{counter:r,services:s,ticket:ji(e,t),line:c,next:c.find(d=>Hi(d,o))??null,counts:s.map(d=>qi(d,c,o)),parked:Br(l("parked").filter(a),d=>d.remind_at),missed:Br(l("no_show").filter(a),d=>d.finished_at).reverse()}}function ze(e){return e.state==="waiting"&&!!e.from_home&&!e.confirmed_at}function Hi(e,t){return!ze(e)&&(be(e)<=t||!e.appointment_at)}function Bi(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-be(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function Br(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function Ge(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function ji(e,t){return e.tickets.filter(n=>n.counter===t&&io.includes(n.state)).reduce((n,o)=>n===null||jr(o)>jr(n)?o:n,null)}function jr(e){return e.called_at===null?0:Date.parse(e.called_at)}function Vi(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||be(o)-be(r)||o.number.localeCompare(r.number))}function qi(e,t,n){let o=t.filter(s=>s.service===e.code),r=o.length?Math.max(...o.map(s=>n-be(s))):null;return{service:e,waiting:o.length,longestMs:r}}function qr(e,{seat:t,now:n,awaited:o}){let r=qe(e.person)?null:e.clock_day,s=e.clock_day===e.business_day?"clock_opened":"clock",a=r?[{id:`${s}:${r}`,kind:s,code:r}]:[],l=_=>_.print==="failed"||_.print==="pending"&&n>=(o.get(_.id)??1/0),c=e.tickets.filter(_=>l(_)&&(_.state==="waiting"||_.state==="called")).map(_=>({id:`print:${_.id}`,kind:"print",ticket:_,code:_.print_reason??void 0})),d=e.tickets.filter(_=>_.counter===t&&Ge(_,n)).map(_=>({id:`parked:${_.id}:${_.remind_at}`,kind:"parked",ticket:_})),p=e.devices.flatMap(_=>{let h=_.trouble??(_.online||_.seen_at===null?null:"offline");return h===null?[]:[{id:`device:${_.id}:${h}`,kind:"device",device:_,code:h}]});return[...a,...c,...d,...p]}function yn(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}var v=$(void 0),ct=$(null),b=$(null),T=$(null);oe(()=>{let e=b.value?.counters.find(t=>t.code===T.value);eo.value=e?.place??"counter"});var ft=$(null),bn=$([]),de=$(null),Mt=$(0),Lt=$(Date.now()),O=Z(()=>Lt.value+Mt.value),Ye=$(null),y=$(null),te=$(null),zi=1e4,Dt=$({text:"",number:0}),ge=$(null),we=$(new Set),Ut=$(new Map),ke=$(!1),Ze=$(!1),R=Z(()=>b.value&&T.value?Vr(b.value,T.value,bn.value,O.value):null),ue=Z(()=>R.value?.counter.state==="paused"),Ce=Z(()=>b.value?ee(b.value.office):null),A=Z(()=>de.value?.state==="down"),zr=Z(()=>b.value?qr(b.value,{seat:T.value,now:O.value,awaited:Ut.value}).filter(e=>!we.value.has(e.id)):[]),gn=Z(()=>te.value!==null&&Lt.value<te.value.until?te.value:null),Je=Z(()=>{let e=ge.value;if(e===null||O.value>=e.until)return null;let t=b.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-O.value)}});function wn(e){return ot(e,R.value?.ticket??null)}function Ae(e){Dt.value={text:e,number:Dt.value.number+1}}function N(e,t){let n=e==="bad"||e==="warn"?1/0:Lt.value+zi;te.value={tone:e,text:t,number:(te.value?.number??0)+1,until:n},Ae(t)}function le(e){b.value&&(b.value=e(b.value))}function kn(){b.value=null,T.value=null,ct.value=null,Ze.value=!1,ft.value=null,bn.value=[],de.value=null,ge.value=null,te.value=null,Ae(""),Ye.value=null,Ut.value=new Map}var Gi=200,Yi=3e4,Ft=null,uo,Gr,ao=0;function Yr(e,t){Kt();let n={office:e.office,onHello:o=>{Mt.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{q(()=>{b.value=o,Nr(o.office.accent),o.person&&(v.value=o.person)}),ce(),Wt(t)},onEvent:o=>Zi(o,t),onConnection:o=>{let r=de.value?.state==="down";de.value=o,r&&o.state==="connected"&&N("good",i("connection.back")),o.refused&&Wt(t)}};Ft=Pr(n),Gr=window.setInterval(ce,Yi)}function Kt(){Ft?.close(),Ft=null,window.clearTimeout(uo),window.clearInterval(Gr)}function Zi(e,t){if(b.value&&(b.value=Dr(b.value,e),e.type!=="skip"))switch(("ticket"in e.data||e.type.startsWith("day."))&&ce(),e.type){case"ticket.print_failed":Ji(e.data.ticket.id);break;case"counter.paused":e.data.counter===T.value&&(Ye.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==T.value)return;Ye.value=null,Wt(t)}}function Ji(e){let t=new Set(we.value);t.delete(`print:${e}`),we.value=t}async function Wt(e){let[t,n]=[Ft,T.value],o=await Pt();if(Ft!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(v.value=o.body,n===null||T.value!==n||o.body.counter===n))return;let r=b.value?.counters.find(s=>s.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function ce(){window.clearTimeout(uo),uo=window.setTimeout(Xi,Gi)}async function Xi(){let e=v.value?.office,t=T.value;if(!e||!t)return;ao+=1;let n=ao,o=await z("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==T.value||n!==ao)return;let r=o.body.tickets;bn.value=r.map(s=>s.id)}var D=$(null),Ee=$(""),En=null;function j(e,{ticket:t=null,act:n=null}={}){D.value===null&&(En=document.activeElement),Ee.value="",te.value=null,D.value={kind:e,ticket:t,act:n,key:Rt()}}function se(){Ee.value="",D.value=null}function pt(e){e!==null&&D.value===e&&se()}function Zr(){if(En===null)return;let e=En;En=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function lo(){document.querySelector("form.panel")?.requestSubmit()}var Ht=null,co=!1;async function F(e,t){y.value?.id===e||co||(Ht!==null&&(co=!0,await Ht,co=!1),y.value={id:e,again:!1},Ht=t().finally(()=>{y.value=null,Ht=null}),await Ht)}function Jr(){y.value&&(y.value={...y.value,again:!0})}function Bt(e){if(!e.warning)return null;let t=e.warning.services.map(n=>me(n));return i(`warning.${e.warning.code}`,{services:t.join(", ")})}function me(e){let t=b.value?.office.services.find(n=>n.code===e);return t?x(t.name):e}var E=$(""),Ie=$(null),Qi=2e3;async function fo(){let e=await Pt();if(e.outcome==="done")return Qr(e.body);if(e.outcome==="refused"&&e.status===401){$n(),v.value=null;return}E.value="page.unreachable",window.setTimeout(fo,Qi)}async function Xr(e,t){if(e===""||t===""){E.value=i("sign_in.empty");return}let n=await z("POST","/sign-in",{body:{user:e,password:t},language:J.value});n.outcome==="done"?await Qr(n.body.person):n.outcome==="lost"?E.value=i("sign_in.lost"):n.code==="not_signed_in"?E.value=i("sign_in.wrong"):n.code==="too_many_requests"?E.value=i("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):E.value=re(n)}async function Qr(e){let t=Ve(e),[n]=t;so(e)?_o(e):n!==void 0&&t.length===1?await mo(n):po(e)}function po(e){Kt(),$n(),se(),q(()=>{kn(),E.value="",v.value=e,ct.value=Ve(e)})}function es(){v.value&&po(v.value)}async function mo(e){let t=await Hr(e);if(t.outcome==="done"&&so(t.body))return _o(t.body);if(t.outcome==="done")return po(t.body);if(t.outcome==="refused"&&t.status===401)return jt(i("sign_in.expired"));E.value=t.outcome==="lost"?i("sign_in.lost"):re(t)}function _o(e){se(),q(()=>{kn(),E.value="",v.value=e,T.value=e.counter}),Yr(e,ts)}async function dt(){if((await z("POST","/sign-out")).outcome==="lost"){E.value=i("sign_in.lost");return}jt("")}function jt(e){Kt(),$n(),q(()=>{kn(),Ie.value=null,v.value=null,E.value=e})}function ts(e){if(e==="signed_out"){jt(i("sign_in.expired"));return}let t=b.value?.counters.find(r=>r.code===T.value),n=K(t??{code:String(T.value)});if(e==="closed"){os(),E.value=i("choose.was_closed",{counter:n});return}Kt();let o=t?.clerk===v.value?.name;q(()=>{ft.value={counter:n,by:o?null:t?.clerk??null},T.value=null})}function vo(){return Wt(ts)}function ns(){v.value&&_o({...v.value,counter:null})}function os(){se(),q(()=>{T.value=null,te.value=null})}function ho(e,t){return E.value="",F(`open:${e.code}`,()=>ea(e,t))}async function ea(e,t){let n=await It("POST",as(e.code,"open"),{body:{take_over:t},language:J.value});n.outcome==="done"?(q(()=>{le(o=>at(o,n.body)),Ie.value=null,T.value=e.code,v.value&&(v.value={...v.value,counter:e.code})}),ce()):n.outcome==="refused"&&n.code==="counter_taken"?Ie.value={counter:e,clerk:ta(e.code)}:(Ie.value=null,E.value=n.outcome==="lost"?i("sign_in.lost"):re(n))}function ta(e){return b.value?.counters.find(t=>t.code===e)?.clerk??""}async function $o(e,t){let n=T.value;if(n===null)return null;if(A.value)return N("bad",i("connection.refuse")),null;let o=await It("POST",as(n,e),{body:t,language:J.value});return o.outcome==="done"?(le(r=>at(r,o.body)),o.body):(N("bad",o.outcome==="lost"?i("refused.lost_act"):re(o)),vo(),null)}function rs(e){return F("pause",async()=>{let t=await $o("pause",{reason:e});if(t===null)return;let n=Bt(t);N(n?"warn":"quiet",n??i("done.pause"))})}function ss(){return F("open",async()=>{await $o("open",{take_over:!1})&&N("good",i("done.resume"))})}function is(){return F("close",async()=>{let e=await $o("close",{});e!==null&&(os(),E.value=Bt(e)??"",v.value&&(v.value={...v.value,counter:null}))})}function as(e,t){return`/offices/${v.value?.office}/counters/${encodeURIComponent(e)}/${t}`}function fe(e,{method:t="POST",...n}){te.value=null;let o=`/offices/${v.value?.office}${e}`;return It(t,o,{...n,language:J.value},Jr)}function yo(e,t,n={}){return fe(`/tickets/${t}/${e}`,{body:{counter:T.value,...n}})}async function us(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await z("GET",`/offices/${v.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function bo(e,t,n){q(()=>{le(a=>Ne(a,t));let o=O.value,r=o+(Ce.value?Wr(e,Ce.value):0);ge.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},te.value=null;let s=Math.round((r-o)/1e3);Ae(s>0?`${n}. ${i("spoken.undo",{seconds:s})}`:n)}),ce()}function mt(e,t,n="good"){q(()=>{le(o=>Ne(o,e)),ge.value?.ticket===e.id&&(ge.value=null),N(n,t)}),ce()}function _e(e){e.outcome==="lost"?N("bad",i("refused.lost_act")):e.outcome==="refused"&&(N("bad",re(e)),vo(),ce())}function ne(){return A.value&&N("bad",i("connection.refuse")),A.value}var Vt=$(!1),Xe=$("");function _t(e){Xe.value="",Vt.value=e}function ls(){if(!ne())return F("day",na);Xe.value=i("connection.refuse")}async function na(){let e=b.value?.clock_day??"",t=await fe("/day/set",{});t.outcome==="lost"?Xe.value=i("day.lost"):t.outcome==="refused"?Xe.value=re(t):(_t(!1),N("good",i("day.done",{day:e&&je(e)})))}var Sn=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<Yo?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}hadItsEffect(t){return this.unanswered!==null&&this.unanswered.ticket!==t}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var Qe=new Sn(Rt);function xn(){if(!Qe.counts(performance.now())||ne())return;if(ue.value)return ss();let e=R.value?.ticket??null;return e&&Ce.value?.outcome_needed?j("outcome",{ticket:e.id}):(D.value!==null&&se(),F("next",()=>ps({})))}function fs(e){return ne()?void 0:F("next",()=>ps(e))}async function ps(e){let t=D.value,n=R.value?.ticket??null,o=Qe.keyFor(n?.id??null),r=await fe(`/counters/${T.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){Qe.lost(),N("bad",i("refused.lost"));return}if(lt(r)?Qe.lost():Qe.answered(),r.outcome==="refused")return _e(r);pt(t),r.body===null?oa():r.body.state!=="called"?ds(r.body):go("next",r.body)}function go(e,t){let n=R.value?.counter,o=Array.from(t.number).join(" ");bo(e,t,i("spoken.next",{number:o,counter:n?K(n):""}))}function ds(e){let t=i(`state.${e.state}`);mt(e,i("done.before",{number:e.number,state:t}),"quiet")}function ms(){let e=R.value?.ticket??null;y.value!==null||e?.state!=="called"||!Qe.hadItsEffect(e.id)||(Qe.answered(),go("next",e))}function oa(){ge.value=null,N("quiet",i(R.value?.line.some(ze)?"done.unconfirmed":"done.nobody")),ce()}function ve(e,t=R.value?.ticket??null){if(!ne()){if(t===null)return N("quiet",i("refused.nobody_here"));if(!ot(e,t)){let n=i(`state.${t.state}`);return N("quiet",i("refused.impossible",{act:i(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!ra(e))?j(e.asks,{ticket:t.id,act:e}):_s(e,t,{})}}function ra(e){return Ce.value?.outcome_needed&&(e.id==="finish"||!!R.value?.ticket)}function vt(e,t,n){return ne()?void 0:_s(e,t,n)}function _s(e,t,n){return F(e.id,()=>sa(e,t,n))}async function sa(e,t,n){let o=D.value,r=await yo(e.id,t.id,n),s=r.outcome==="done"?r.body:await us(e,t,r);if(s===null)return _e(r);pt(o),e.to&&s.state!==e.to?ds(s):e.id==="call"?go(e.id,s):e.undoable?bo(e.id,s,i(`done.${e.id}`,cs(s))):mt(s,i(`done.${e.id}`,cs(s)))}function cs(e){let t=b.value?.office,n=t?.services.find(a=>a.code===e.service),o=b.value?.counters.find(a=>a.code===e.for_counter),r=e.for_counter?K(o??{code:e.for_counter}):null,s=n?x(n.name):e.service;return{number:e.number,service:s,where:r===null?s:`${s} · ${r}`,time:e.remind_at?Q(Date.parse(e.remind_at),t?.timezone):""}}function On(){return ne()?void 0:F("undo",ia)}async function ia(){let e=Je.value;if(e===null)return N("quiet",i("refused.nothing_to_undo"));let t=await yo("undo",e.ticket);if(lt(t))return _e(t);if(ge.value=null,t.outcome!=="done")return _e(t);q(()=>{le(n=>Ne(n,t.body)),N("good",i("done.undo",{number:e.number}))}),ce()}var qt=$(!1),Re=$(null);function zt(e){Re.value=null,qt.value=e}function Tn(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function vs(e,t){if(!Tn(e,t).some(n=>n.after_minutes===null)){Re.value={tone:"bad",text:i("profiles.last")};return}if(ne()){Re.value={tone:"bad",text:i("connection.refuse")};return}return F(`profile:${e.code}:${t}`,()=>aa(e,Tn(e,t)))}async function aa(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await fe(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")Re.value={tone:"bad",text:i("refused.lost_act")};else if(o.outcome==="refused")Re.value={tone:"bad",text:re(o)};else{le(s=>at(s,o.body));let r=Bt(o.body);Re.value=r?{tone:"warn",text:r}:{tone:"good",text:i("profiles.done",{counter:K(e)})}}}function ua(e){if(Ze.value||qt.value||Vt.value)return null;if(e.key==="F1")return()=>ke.value=!ke.value;if(ke.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:la(e.key);if(e.altKey||e.metaKey)return null;let t=D.value;if(t&&e.key==="Escape")return se;if(t&&e.code==="NumpadEnter")return null;if(Vn.includes(e.code)||Vn.includes(e.key))return t?.kind==="outcome"&&t.act===null?lo:xn;let n=Xo(e.key);return n?t?.act===n&&t.ticket===R.value?.ticket?.id?lo:()=>ve(n):null}function la(e){return e.toLowerCase()==="z"?On:e.toLowerCase()===Jo?()=>j("issue"):e===Zo?ca:null}function ca(){document.querySelector(".waiting .row-button")?.focus()}function hs(){window.addEventListener("keydown",e=>{if(R.value===null)return;let t=ua(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var Nn=$(null),et=$(null);function Cn(e){et.value=null,Nn.value=null,Ze.value=e,e&&wo()}async function wo(){let e=await z("GET","/me/sign-ins",{language:J.value});e.outcome==="done"?Nn.value=e.body.sign_ins:ko(e)}async function $s(e,t){let n=e===""?"old":t===""?"new":null;if(n!==null)return Gt("bad",i("account.empty"),n),!1;et.value=null;let o={body:{old:e,new:t},language:J.value},r=await z("POST","/me/password",o);return lt(r)&&(r=await z("POST","/me/password",o)),r.outcome!=="done"?(ko(r),!1):(Gt("good",i("account.changed")),await wo(),!0)}function ys(e){return F(`end:${e.id}`,async()=>{let t=await z("DELETE",`/me/sign-ins/${e.id}`,{language:J.value}),n=t.outcome==="refused"&&t.code==="unknown_sign_in";return t.outcome!=="done"&&!n?ko(t):(Gt("good",i("account.ended")),wo())})}function ko(e){e.outcome==="refused"&&e.status===401?jt(i("sign_in.expired")):e.outcome==="refused"?Gt("bad",re(e),e.field):Gt("bad",i("account.lost"))}function Gt(e,t,n=null){et.value={tone:e,text:t,field:n}}function he({label:e,wide:t=!1,onClose:n,children:o}){let r=L(null);return V(()=>{let s=r.current;return s?.showModal(),s&&(s.scrollTop=0),()=>s?.close()},[]),u`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}var fa={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],person:["M12 11a3.400 3.400 0 1 0 0-6.800A3.400 3.400 0 0 0 12 11Z","M5 19.500c0-3.600 2.800-5.900 7-5.900s7 2.300 7 5.900"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return u`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${(fa[e]??[]).map(n=>u`<path d=${n} />`)}
  </svg>`}function pe(){return u`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}function Yt({id:e,label:t,autocomplete:n,describedBy:o,wrong:r,children:s}){let[a,l]=Y(!1);return u`<div class="field">
    <label for=${e}>${t}</label>
    <div class="field-with-button">
      <input id=${e} name=${e} type=${a?"text":"password"} autocomplete=${n}
        aria-describedby=${o} aria-invalid=${r} />
      <button type="button" class="show-password" aria-pressed=${a} aria-label=${`${i("sign_in.show")}: ${t}`}
        onClick=${()=>l(!a)}>
        <${m} name="eye" />
      </button>
    </div>
    ${s}
  </div>`}function ht(){let e=v.value?.name??"";return u`<button
    type="button"
    class="tool"
    data-act="account"
    aria-haspopup="dialog"
    aria-label=${`${e}: ${i("account.title")}`}
    onClick=${()=>Cn(!0)}
  >
    <${m} name="person" /><span class="top-person">${e}</span>
  </button>`}function $t(){if(!Ze.value)return null;let e=et.value;return u`<${he} label=${i("account.title")} onClose=${()=>Cn(!1)}>
    <h2>${i("account.title")}</h2>
    <${pa} />
    <${ma} />
    <p class="account-part"><a class="link" href="/dossiers/">${i("account.dossiers")}</a></p>
    <p class="account-part"><a class="link" href="/cases/">${i("account.cases")}</a></p>
    <div class="account-foot">
      <p id="account-words" role="status" class="panel-words" data-tone=${e?.tone??"quiet"}>
        ${e&&u`<${m} name=${e.tone==="good"?"check":"alert"} /><span>${e.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Cn(!1)}>${i("help.close")}</button>
    </div>
  <//>`}function pa(){let e=L(null),t=et.value?.field??null;return u`<form ref=${e} class="account-part" onSubmit=${async o=>{o.preventDefault();let r=new FormData(e.current);await $s(String(r.get("old")),String(r.get("new")))?e.current?.reset():da(et.value?.field??null)}} noValidate>
    <h3>${i("account.password")}</h3>
    <input type="text" name="user" autocomplete="username" value=${v.value?.user} readonly hidden />
    <${Yt} id="old" label=${i("account.old")} autocomplete="current-password"
      describedBy="account-words" wrong=${t==="old"} />
    <${Yt} id="new" label=${i("account.new")} autocomplete="new-password"
      describedBy="account-note account-words" wrong=${t==="new"} />
    <p id="account-note" class="dialog-note">${i("account.note")}</p>
    <button type="submit" class="strong-button">${i("account.change")}</button>
  </form>`}function da(e){(e==="old"||e==="new")&&document.getElementById(e)?.focus()}function ma(){let e=L(null);return u`<section class="account-part" aria-labelledby="sign-ins">
    <h3 id="sign-ins" ref=${e} tabindex="-1">${i("account.sign_ins")}</h3>
    <ul class="sign-ins">
      ${(Nn.value??[]).map(t=>u`<${_a} key=${t.id} signIn=${t} title=${e} />`)}
    </ul>
  </section>`}function _a({signIn:e,title:t}){let n={since:gs(e.since),seen:gs(e.seen_at),address:e.address??i("account.unknown_address")},o=async()=>{await ys(e),t.current?.focus()};return u`<li class="sign-in" data-current=${e.current}>
    <p>
      <strong>${bs(e)}</strong>
      <span>${i("account.facts",n)}</span>
    </p>
    ${e.current?u`<em>${i("account.current")}</em>`:u`<button
          type="button"
          class="quiet-button"
          aria-label=${`${i("account.end")}: ${bs(e)}, ${i("account.facts",n)}`}
          aria-busy=${y.value?.id===`end:${e.id}`}
          onClick=${o}
        >
          <${m} name="door" />${i("account.end")}
        </button>`}
  </li>`}function bs({counter:e}){return e===null?i("account.no_counter"):K(b.value?.counters.find(t=>t.code===e)??{code:e})}function gs(e){return e.slice(11,16)}var va=6;function ks({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="aside">
    ${e.parked.length>0&&u`<${ws} label=${i("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&u`<${ws} label=${i("missed.title")} name="missed" tickets=${e.missed.slice(0,va)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>j("issue")}>
        <${m} name="ticket" />${i("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${Eo} />
    </div>
  </div>`}function Eo(){return qe(v.value)?u`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>zt(!0)}>
    <${m} name="people" />${i("profiles.open")}
  </button>`:null}function ws({label:e,name:t,tickets:n,timezone:o}){return u`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>u`<${ha} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function ha({ticket:e,timezone:t}){let n=Ge(e,O.value),o=e.state==="parked"&&e.remind_at?Q(Date.parse(e.remind_at),t):null;return u`<button type="button" class="chip" data-due=${n} onClick=${()=>j("ticket",{ticket:e.id})}>
    ${n&&u`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&u`<span>${n?i("parked.now"):o}</span>`}
  </button>`}var $a=".work .main-button, .counter-card";function An({hall:e}){return!e.clock_day||!e.business_day||!qe(v.value)?null:u`<${ya} clockDay=${e.clock_day} openDay=${e.business_day} />`}function ya({clockDay:e,openDay:t}){let n=L(null),o=L(!1),r=Vt.value;V(()=>{o.current&&!r&&n.current?.focus(),o.current=r},[r]),V(()=>ga,[]);let s={clock:je(e),open:je(t)};return u`<section class="banner day-strip" data-tone="wait" aria-label=${i("day.label")}>
    <${m} name="alert" />
    <p class="banner-text" role="alert">
      ${t===e?u`<strong>${i("trouble.clock_opened",{day:s.clock})}</strong>${" "}${i("day.what_opened")}`:u`<strong>${i("day.differs",s)}</strong>${" "}${i("day.what")}`}
    </p>
    <button ref=${n} type="button" class="plain-button" aria-haspopup="dialog" onClick=${()=>_t(!0)}>
      ${i("day.set")}
    </button>
    ${r&&u`<${wa} days=${s} becomes=${ba(t,e)} />`}
  </section>`}function ba(e,t){return e===t?"day.stays":e<t?"day.ends":"day.carries"}function ga(){_t(!1),queueMicrotask(()=>{document.activeElement===document.body&&document.querySelector($a)?.focus()})}function wa({days:e,becomes:t}){return u`<${he} label=${i("day.title",e)} onClose=${()=>_t(!1)}>
    <h2>${i("day.title",e)}</h2>
    <p>${i(t,e)}</p>
    <p class="dialog-note">${i("day.look",e)}</p>
    <p class="complaint" role="alert">
      ${Xe.value&&u`<${m} name="alert" /><span>${Xe.value}</span>`}
    </p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${()=>_t(!1)}>${i("day.no")}</button>
      <button
        type="button"
        class="strong-button"
        aria-busy=${y.value?.id==="day"}
        aria-disabled=${A.value}
        onClick=${ls}
      >
        ${i("day.do",e)}
      </button>
    </div>
  <//>`}function Pe(){return u`<div class="languages" role="group" aria-label=${i("language.label")}>
    ${At.map(e=>u`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${J.value===e}
        aria-label=${`${i(`language.short.${e}`)} ${i(`language.${e}`)}`}
        onClick=${()=>to(e)}
      >
        ${i(`language.short.${e}`)}
      </button>`)}
  </div>`}var ka=3;function Es({desk:e,hall:t}){return u`<header class="top">
    <${pe} />
    <h1 class="top-counter">${K(e.counter)}</h1>
    <p class="top-services">${Ea(e)}</p>
    <${So} />
    <${xo} />
    <p class="top-clock">${Q(O.value,t.office.timezone)}</p>
  </header>`}function Ea({counter:e,services:t}){return t.length>ka?x(e.name):t.map(n=>x(n.name)).join(" · ")}function So(){return u`<div class="tools">
    <${ht} />
    <${Pe} />
    <button
      type="button"
      class="tool"
      aria-haspopup="dialog"
      aria-label=${`${i("help.open")} F1`}
      onClick=${()=>ke.value=!0}
    >
      <${m} name="keyboard" />
      <kbd>F1</kbd>
    </button>
    <button
      type="button"
      class="quiet-button"
      data-act="close"
      aria-busy=${y.value?.id==="close"}
      aria-disabled=${A.value}
      onClick=${is}
    >
      <${m} name="door" />${i("act.close")}
    </button>
  </div>`}function xo(){let e=de.value?.state??"connecting";return u`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${i(`connection.${e}`)}
  </p>`}function In({hall:e}){if(!qt.value)return null;let t=Re.value;return u`<${he} label=${i("profiles.title")} wide onClose=${()=>zt(!1)}>
    <h2>${i("profiles.title")}</h2>
    <p class="dialog-note">${i("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>u`<${Sa} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&u`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>zt(!1)}>${i("help.close")}</button>
    </div>
  <//>`}function Sa({counter:e,services:t}){return u`<li class="profile">
    <p class="profile-counter">
      <strong>${K(e)}</strong>
      <span data-state=${e.state}>${e.clerk??i(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${K(e)}>
      ${t.map(n=>u`<${xa} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function xa({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!Tn(e,t.code).some(a=>a.after_minutes===null),s=y.value?.id===`profile:${e.code}:${t.code}`;return u`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${s}
    aria-disabled=${r||A.value}
    title=${r?i("profiles.last"):x(t.name)}
    onClick=${()=>vs(e,t.code)}
  >
    ${n&&u`<${m} name="check" />`}${x(t.name)}
    ${o!==null&&u` <small>${i("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&u` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function Ss({hall:e}){let t=L(null);return V(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===v.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${pe} /><${Pe} />
        <${Eo} />
        <${Oa} />
        <${ht} />
        <button type="button" class="quiet-button" onClick=${dt}>
          <${m} name="door" />${i("sign_out.do")}
        </button>
      </div>
      <${An} hall=${e} />
      <p class="arrival-lead">${i("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${i("choose.title")}</h1>
      <p class="complaint" role="alert">
        ${E.value&&u`<${m} name="alert" /><span>${E.value}</span>`}
      </p>
      ${e.counters.length===0&&u`<p>${i("choose.none")}</p>`}
      <ul class="counters" ref=${t}>
        ${e.counters.map(n=>u`<${Ta} key=${n.code} counter=${n} />`)}
      </ul>
      <${xo} />
    </div>
    <${Ca} />
    <${In} hall=${e} />
    <${$t} />
  </main>`}function Oa(){return v.value===null||v.value===void 0||Ve(v.value).length<2?null:u`<button type="button" class="quiet-button" data-act="office" onClick=${es}>
    <${m} name="transfer" />${i("office.other")}
  </button>`}function Ta({counter:e}){let t=y.value?.id===`open:${e.code}`;return u`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${e.state}
      data-counter=${e.code}
      aria-busy=${t}
      onClick=${()=>ho(e,!1)}
    >
      <span class="counter-name">${K(e)}</span>
      <span class="counter-services">${x(e.name)}</span>
      <span class="counter-who"
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?i("choose.opening",{place:mn(e)}):Na(e)}</span
      >
    </button>
  </li>`}function Na(e){return e.state==="closed"?i("choose.free"):i(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function Ca(){if(Ie.value===null)return null;let{counter:e,clerk:t}=Ie.value,n={counter:K(e),name:t},o=()=>{Ie.value=null},r=t===v.value?.name;return u`<${he} label=${i("take_over.title",n)} onClose=${o}>
    <h2>${i("take_over.title",n)}</h2>
    <p>${i(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${i("take_over.what",{place:mn(e)})}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${i("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>ho(e,!0)}>
        ${i("take_over.do",n)}
      </button>
    </div>
  <//>`}function xs({offices:e}){let t=L(null),n=Ia(e);return V(()=>{document.activeElement===document.body&&t.current?.querySelector("button")?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${pe} /><${Pe} />
        <${ht} />
        <button type="button" class="quiet-button" onClick=${dt}>
          <${m} name="door" />${i("sign_out.do")}
        </button>
      </div>
      <p class="arrival-lead">${i("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${i(e.length>0?"office.title":"office.none")}</h1>
      ${e.length===0&&u`<p>${i("office.none_note")}</p>`}
      <p class="complaint" role="alert">
        ${E.value&&u`<${m} name="alert" /><span>${E.value}</span>`}
      </p>
      <ul class="counters" ref=${t}>
        ${e.map(o=>u`<li key=${o}>
            <button type="button" class="counter-card" data-state="closed" data-office=${o} onClick=${()=>mo(o)}>
              <span class="counter-name">${Aa(n,o)}</span>
              <span class="counter-services">${o}</span>
            </button>
          </li>`)}
      </ul>
    </div>
    <${$t} />
  </main>`}function Aa(e,t){let n=e[t];return n?x(n):t}function Ia(e){let[t,n]=Y({});return V(()=>{for(let o of e)z("GET",`/offices/${encodeURIComponent(o)}`).then(r=>{r.outcome==="done"&&n(s=>({...s,[o]:r.body.name}))})},[e]),t}var Ra={free:"desk",called:"walking",serving:"desk",paused:"pause"};function Os({desk:e}){let{ticket:t}=e,n=t?t.state:ue.value?"paused":"free";return u`<section class="at-counter" data-state=${n} aria-label=${i("acts.label")}>
    <p class="at-state"><${m} name=${Ra[n]??"desk"} />${i(`state.${n}`)}</p>
    ${t?u`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${Pa} ticket=${t} />`:u`<${Ma} />`}
  </section>`}function Pa({ticket:e}){let t=Be(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return u`<div class="at-details">
      <p class="at-service">${me(e.service)}</p>
      <p class="at-note">
        <span class="long">${i("ticket.waited",{duration:t})}</span>
        <span class="short">${i("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.call_count>1&&u`<p class="at-note">${i("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&u`<${Zt} />`}
      <${Da} />
    </div>
    <${Ts} from=${n} label=${i(`timer.${e.state}`)} />`}function Da(){let e=Et("add-service");return wn(e)?u`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>ve(e)}>
    <${m} name=${e.icon} /><span class="long">${i("act.add-service")}</span
    ><span class="short">${i("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function Ma(){return u`<p class="at-nobody">${i("state.free_hint")}</p>
    ${ue.value&&Ye.value!==null&&u`<${Ts} from=${Ye.value} label=${i("timer.paused")} />`}`}function Ts({from:e,label:t}){return u`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${xr(O.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function Zt(){return u`<span class="priority"><${m} name="chevrons_up" />${i("priority")}</span>`}function Ns({ticket:e,hall:t}){let n=gn.value,o=vn(e,ee(t.office),O.value);return u`<div class="answers" hidden=${D.value!==null}>
    <${La} />
    <div>
      ${n&&u`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!Je.value&&!n&&o&&u`<${Ua} ticket=${e} />`}
  </div>`}function La(){let e=Je.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return u`<div class="undo">
    <p class="undo-text">
      <${m} name="check" />
      <span>
        <strong>${i(`done.${e.id}`,{number:e.number})}</strong>
        <span class="long undo-left"
          >${e.id==="next"?` · ${i("done.next.note")}`:""}${" · "}${i("undo.left",{seconds:t})}</span
        >
        <span class="short undo-left">${" · "}${i("undo.left_short",{seconds:t})}</span>
      </span>
    </p>
    <button
      type="button"
      class="undo-button"
      aria-busy=${y.value?.id==="undo"}
      aria-keyshortcuts="Control+Z"
      onClick=${On}
    >
      <${m} name="undo" />${i("act.undo")}<kbd>Ctrl+Z</kbd>
    </button>
    <span class="undo-time" style=${`transform: scaleX(${e.leftMs/(e.until-e.since)})`}></span>
  </div>`}function Ua({ticket:e}){let t=Et("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return u`<div class="suggestion" role="status">
    <p>${i("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>ve(t)}>
      <${m} name=${t.icon} />${i("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}var Fa=3e4;function Rn(e,t=null){return ne()?void 0:F(`print:${e.id}`,()=>Wa(e,t))}async function Wa(e,t){let n=D.value,o=await fe(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return j("print",{ticket:e.id});if(o.outcome!=="done")return _e(o);Cs(e),pt(n),mt(o.body,i("done.print",{number:e.number}))}function Cs(e){let t=new Set(we.value);t.delete(`print:${e.id}`),we.value=t,Ut.value=new Map(Ut.value).set(e.id,O.value+Fa)}function As(e){we.value=new Set(we.value).add(e)}function Is(e,t){let n=D.value?.key;return ne()?void 0:F("issue",()=>Ka(e,t,n))}async function Ka(e,t,n){let o=await fe("/tickets",{key:n,body:e});if(o.outcome!=="done")return _e(o);let r=o.body;if(le(a=>Ne(a,r)),j("issued",{ticket:r.id}),t===null)return;let s=await fe(`/tickets/${r.id}/print`,{body:{device:t}});return s.outcome!=="done"?_e(s):(Cs(r),N("good",i("done.issue",{number:r.number})))}function Rs(e,t){return ne()?void 0:F("priority",()=>Ha(e,t))}async function Ha(e,t){let n=D.value,o=await fe(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return _e(o);pt(n);let r=t.priority===null?"done.priority_none":"done.priority";mt(o.body,i(r,{number:e.number}))}var Ba=new Set([...Object.values(Ar),...Object.values(Cr)].map(String));function Ps({timezone:e}){if(!A.value||de.value===null)return null;let t=Q((de.value.heard??de.value.since)+Mt.value,e);return u`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${i("connection.down_since",{time:t})}</strong> ${i("connection.down_what")}
    </p>
  </div>`}function Ds(){let[e,t]=Y(!1),n=zr.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return u`<section class="troubles" aria-label=${i("trouble.label")}>
    <div role="status">
      <ul>
        ${o.map((r,s)=>u`<${Va} key=${r.id} trouble=${r}>
            ${s===0&&n.length>1&&u`<${ja} all=${e} showAll=${t} count=${n.length-1} />`}
          <//>`)}
      </ul>
    </div>
  </section>`}function ja({all:e,showAll:t,count:n}){return u`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?i("trouble.less"):i("trouble.more",{count:n})}
  </button>`}function Va({trouble:e,children:t}){return u`<li class="banner" data-tone="wait">
    <${m} name=${za(e)} />
    <p class="banner-text">
      <strong>${Ga(e)}</strong>
      ${e.kind==="print"&&u`<span class="long">${" "}${i("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${qa} trouble=${e} />
    <button type="button" class="link" onClick=${()=>As(e.id)}>
      ${i("trouble.known")}
    </button>
  </li>`}function qa({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>Rn(n):()=>j("ticket",{ticket:n.id});return u`<button type="button" class="link" aria-busy=${y.value?.id===e.id} onClick=${o}>
    ${i(`trouble.${t}.do`)}
  </button>`}function za({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function Ga({kind:e,ticket:t,device:n,code:o}){if(e==="clock"||e==="clock_opened")return i(`trouble.${e}`,{day:je(o??"")});if(t&&e==="parked")return i("trouble.parked",{number:t.number});let r=Ba.has(o??"");if(t){let{number:s}=t;return r?i("trouble.print_why",{number:s,why:i(`trouble.${o}`)}):i("trouble.print",{number:s})}return i("trouble.device",{name:n?.name??"",what:i(`trouble.${r?o:"other"}`)})}function Ms({desk:e,hall:t}){let n=L(null);V(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=y.value?.id==="next"||y.value?.id==="open";return u`<button
    type="button"
    ref=${n}
    class="main-button"
    data-paused=${ue.value}
    aria-busy=${o}
    aria-disabled=${A.value}
    aria-keyshortcuts="F9"
    onClick=${xn}
  >
    <${m} name=${ue.value?"play":"arrow"} />
    <span class="main-words">
      <span class="main-word">${i(ue.value?"resume":"next")}</span>
      <span class="main-who">${Ya(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function Ya(e,t){if(y.value?.id==="next")return i(y.value.again?"next.retrying":"next.sending");if(ue.value)return i("resume.hint",{reason:Za(e,t)});let n=e.next;if(!n)return i(e.line.some(ze)?"next.unconfirmed":"next.nobody");let o={number:n.number,service:me(n.service)},r=n.priority===null?"":` · ${i("priority.inline")}`;return u`<span class="long">${i("next.who",o)}${r}</span
    ><span class="short">${i("next.who_short",o)}${r}</span>`}function Za(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?x(n.name):""}function Ls({ticket:e,hall:t}){return u`<div class="acts" role="group" aria-label=${i("acts.label")} hidden=${D.value!==null}>
    ${Go.map(n=>u`<${Ja} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function Ja({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!wn(e),s=e.id==="no-show"&&vn(t,ee(n.office),O.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    data-suggested=${s}
    aria-disabled=${r||A.value}
    data-started=${!!a}
    aria-busy=${y.value?.id===e.id}
    aria-keyshortcuts=${e.key}
    onClick=${()=>ve(e)}
  >
    <${m} name=${e.icon} />
    <span class="act-word"
      >${a?u`<span class="long">${i("act.start.done",{time:Q(Date.parse(a),o)})}</span
            ><span class="short">${i("act.start.done_short")}</span>`:i(`act.${e.id}`)}</span
    >
    <kbd>${e.key}</kbd>
  </button>`}function Us(){if(!ke.value)return null;let e=b.value?.office.rule,t=Ce.value?.longest_wait_minutes,n=()=>{ke.value=!1};return u`<${he} label=${i("help.title")} wide onClose=${n}>
    <h2>${i("help.title")}</h2>
    ${e&&u`<section class="help-rule">
      <h3>${i("help.rule")}</h3>
      <p>${x(e)}${t&&` ${i("help.limit",{minutes:t})}`}</p>
    </section>`}
    <dl class="keys">
      <${Se} keys=${["F9",i("help.keypad")]} does=${i("help.next")} />
      ${nt.filter(o=>o.key).map(o=>u`<${Se} key=${o.id} keys=${[o.key]} does=${i(`act.${o.id}`)} />`)}
      <${Se} keys=${["Ctrl+Z"]} does=${i("act.undo")} />
      <${Se} keys=${["Ctrl+↓"]} does=${i("help.line")} />
      <${Se} keys=${["Ctrl+I"]} does=${i("act.issue")} />
      <${Se} keys=${["Tab"]} does=${i("help.tab")} />
      <${Se} keys=${["Enter"]} does=${i("help.enter")} />
      <${Se} keys=${["Esc"]} does=${i("help.escape")} />
      <${Se} keys=${["F1"]} does=${i("help.help")} />
    </dl>
    <p class="dialog-note">${i("help.note")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${n}>${i("help.close")}</button>
    </div>
  <//>`}function Se({keys:e,does:t}){return u`<div class="key">
    <dt>${e.map(n=>u`<kbd>${n}</kbd>`)}</dt>
    <dd>${t}</dd>
  </div>`}function ie({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:s}){let a=L(null);return xt(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),u`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${c=>{c.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${Xa}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${se}>
        <${m} name="close" />${i("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${s}</div>
    <${Qa} button=${t} danger=${n} busy=${o} />
  </form>`}function Xa(){Ee.value="",te.value=null}function Qa({button:e,danger:t,busy:n}){let o=gn.value,r=Ee.value||o?.text||"",s=Ee.value?"bad":o?.tone??"quiet";return u`<div class="panel-foot">
    <p class="panel-words" data-tone=${s}>
      ${r&&u`<${m} name=${s==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&u`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${y.value?.id===n}
      aria-disabled=${A.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function X({label:e,name:t,choices:n,chosen:o=null}){return u`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>u`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&u` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function Fs({label:e,name:t,note:n}){return u`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function G(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}var eu=[5,10,15,30,60],tu=["first","arrival","last"],nu=["asked","left","mistake","not_taken"];function Ws({ticket:e,act:t,hall:n}){let o=ee(n.office).park_minutes,r=yt(n.office.park_reasons??[]),s=[...new Set([...eu,o])].sort((l,c)=>l-c),a=l=>{let c=G(l,"reason");return c===null?De("lack.reason"):vt(t,e,{reason:c,minutes:Number(G(l,"minutes"))})};return u`<${ie} title=${tt("park",e)} button=${bt("park",e)} busy="park" onAnswer=${a}>
    <${X} label=${i("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${X}
      label=${i("ask.remind")}
      name="minutes"
      choices=${s.map(l=>({value:String(l),text:i("duration.minutes",{minutes:l})}))}
      chosen=${String(o)}
    />
  <//>`}function Ks({ticket:e,act:t,hall:n}){let[o,r]=zs(e,n),s=e.state!=="waiting"||ut(v.value,ee(n.office)),a=tu.filter(c=>s||c==="arrival"),l=c=>{let d=G(c,"service"),p=G(c,"to_counter");return d===null&&p===null?De("lack.where"):vt(t,e,{service:d,to_counter:p,position:G(c,"position")})};return u`<${ie} title=${tt("transfer",e)} button=${bt("transfer",e)} busy="transfer" onAnswer=${l}>
    <${X} label=${i("ask.service")} name="service" choices=${[{value:"",text:o,note:i("ask.same_service")},...r]} chosen="" />
    <${X} label=${i("ask.counter")} name="to_counter" choices=${[{value:"",text:i("ask.any_counter")},...n.counters.map(ou)]} chosen="" />
    <${X} label=${i("ask.position")} name="position" choices=${a.map(c=>({value:c,text:i(`position.${c}`)}))} chosen="arrival" />
  <//>`}function Hs({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=s=>{let a=G(s,"outcome");return a===null?De("lack.outcome"):t===null?fs({outcome:a}):vt(t,e,{outcome:a})};return u`<${ie} title=${tt(`outcome_${o}`,e)} button=${bt(o,e)} busy=${o} onAnswer=${r}>
    <${X} label=${i("ask.outcome")} name="outcome" choices=${yt(n.office.outcomes??[])} />
  <//>`}function Bs({ticket:e,act:t,hall:n}){let[,o]=zs(e,n),r=s=>{let a=G(s,"service");return a===null?De("lack.service"):vt(t,e,{service:a})};return u`<${ie} title=${tt("add-service",e)} button=${bt("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${i("add-service.note",{number:e.number})}</p>
    <${X} label=${i("ask.service")} name="service" choices=${o} />
  <//>`}function js({ticket:e,act:t}){let n=r=>{let s=G(r,"reason");return s===null?De("lack.reason"):vt(t,e,{reason:s})},o=nu.map(r=>({value:r,text:i(`cancel.${r}`)}));return u`<${ie} title=${tt("cancel",e)} button=${bt("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${i("cancel.note")}</p>
    <${X} label=${i("ask.why")} name="reason" choices=${o} />
  <//>`}function Vs({ticket:e,hall:t}){let n=o=>Rs(e,{priority:G(o,"priority")});return u`<${ie} title=${tt("priority",e)} button=${i("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${i("priority.note")}</p>
    <${X} label=${i("ask.priority")} name="priority" choices=${Oo(t)} chosen=${e.priority??""} />
  <//>`}function qs({ticket:e,hall:t}){let n=yn(t),o=r=>{let s=G(r,"device");return s===null?De("lack.printer"):Rn(e,s)};return u`<${ie} title=${tt("print",e)} button=${bt("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${X} label=${i("ask.printer")} name="device" choices=${n.map(No)} chosen=${To(n)} />
  <//>`}function Oo(e){return[{value:"",text:i("priority.none")},...yt(e.office.priorities)]}function To(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function No(e){return{value:e.id,text:e.name,note:e.online?void 0:i("trouble.offline")}}function yt(e){return e.map(t=>({value:t.code,text:x(t.name)}))}function De(e){Ee.value=i(e),Ae(Ee.value)}function zs(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?x(n.name):e.service,yt(o)]}function ou(e){let t=e.state==="open"?void 0:i(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function tt(e,t){return i(`panel.${e}`,{number:t.number})}function bt(e,t){return i(`do.${e}`,{number:t.number})}function Gs({hall:e}){let t=yn(e),{languages:n}=e.office,[o]=n,[r,s]=Y(""),a=c=>{let{name:d,value:p}=c.target;d==="service"&&s(p)},l=c=>{let d=G(c,"service");if(d===null)return De("lack.service");let p=G(c,"appointment"),_={service:d,priority:G(c,"priority"),language:At.find(h=>h===(G(c,"language")??o)),appointment_at:p&&Or(p,O.value,e.office.timezone)};return Is(_,G(c,"device"))};return u`<${ie} title=${i("panel.issue")} button=${i("do.issue")} busy="issue" onAnswer=${l}>
    <div onChange=${a}>
      <${X} label=${i("ask.service")} name="service" choices=${yt(e.office.services)} />
    </div>
    <${X}
      label=${i("ask.printer")}
      name="device"
      choices=${[...t.map(No),{value:"",text:i("ask.no_slip")}]}
      chosen=${To(t)}
    />
    ${ru(r,e)&&u`<${X} label=${i("ask.priority")} name="priority" choices=${Oo(e)} chosen="" />
      <${Fs} label=${i("ask.appointment")} name="appointment" note=${i("ask.no_appointment")} />`}
    ${n.length>1&&u`<${X}
      label=${i("ask.language")}
      name="language"
      choices=${n.map(c=>({value:c,text:i(`language.${c}`)}))}
      chosen=${o}
    />`}
  <//>`}function ru(e,t){if(ut(v.value,ee(t.office)))return!0;let n=R.value?.counter;return n!==void 0&&(e===""||_n(n,e))}function Ys({ticket:e}){return u`<${ie} title=${i("panel.issued")}>
    <p class="panel-number">${e.number}</p>
    <p class="panel-service">${me(e.service)}</p>
    <div class="panel-acts">
      <button type="button" class="act" onClick=${()=>j("issue")}>
        <${m} name="plus" /><span class="act-word">${i("do.issue_more")}</span>
      </button>
      <button type="button" class="act" onClick=${()=>j("print",{ticket:e.id})}>
        <${m} name="printer" /><span class="act-word">${i("act.print")}</span>
      </button>
    </div>
  <//>`}function Zs({ticket:e,hall:t}){let n=ee(t.office),o=R.value?.counter,r=o?Fr(e,o,ut(v.value,n)):[];return u`<${ie} title=${`${e.number} · ${me(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${Ge(e,O.value)}>${au(e,t)}</span>
      ${e.priority!==null&&u`<${Zt} />`}
    </p>
    <div class="panel-acts">
      ${r.map(s=>u`<${su} key=${s.id} act=${s} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function su({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${y.value?.id===e.id}
    aria-disabled=${A.value}
    onClick=${()=>ve(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?i("act.return_after",{count:n}):i(iu(e,t))}</span>
  </button>`}function iu(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function au(e,t){let{timezone:n,park_reasons:o}=t.office,r=s=>s?Q(Date.parse(s),n):"";if(e.state==="parked"){let s=(o??[]).find(l=>l.code===e.park_reason),a=Ge(e,O.value)?"parked.due":"parked.until";return i(a,{reason:s?x(s.name):i("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?i("missed.at",{time:r(e.finished_at)}):i("ticket.waited",{duration:Be(O.value-Date.parse(e.issued_at))})}var uu=["waiting","parked","no_show"],lu={park:Ws,transfer:Ks,outcome:Hs,"add-service":Bs,cancel:js,priority:Vs,print:qs,issue:Gs,issued:Ys,ticket:Zs};function Js({hall:e}){let t=D.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&y.value===null&&!cu(t,n);return xt(()=>{o&&(se(),N("quiet",i("panel.changed",{number:n?.number??""})))},[o]),xt(()=>{t===null&&Zr()},[t===null]),t===null||o?null:u`<${lu[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function cu(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?uu.includes(t.state):e.act!==null?ot(e.act,t):e.kind!=="outcome"||io.includes(t.state)}var Xs=3;function Qs({desk:e,hall:t}){let[n,o]=Y(!1);if(ue.value)return null;let r=t.office.pause_reasons,s=n?r:r.slice(0,Xs);return u`<footer class="pause" data-open=${n} hidden=${D.value!==null}>
    <p class="pause-title"><${m} name="pause" />${i("pause.title")}</p>
    <button
      type="button"
      class="pause-opener"
      aria-expanded=${n}
      onClick=${()=>o(!n)}
    >
      <${m} name="pause" /><span>${i("pause.open")}</span><${m} name="chevron_down" />
    </button>
    <div class="reasons" role="group" aria-label=${i("pause.title")}>
      ${s.map(a=>u`<${fu} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>Xs&&u`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${i("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&u`<${pu} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function fu({reason:e}){return u`<button
    type="button"
    class="reason"
    aria-busy=${y.value?.id==="pause"}
    aria-disabled=${A.value}
    onClick=${()=>rs(e.code)}
  >
    ${x(e.name)}
  </button>`}function pu({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(s=>s.services.includes(r.service.code))).map(r=>x(r.service.name));return o.length===0?null:u`<p class="alone">${i("pause.alone",{services:o.join(", ")})}</p>`}var du=48,Co=4,mu=4;function ei({desk:e,hall:t}){let n=L(null),[o,r]=Y(!1),s=$u(n),a=o?e.line:e.line.slice(0,s),l=e.line.length-a.length;return u`<aside class="waiting" aria-label=${i("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>mu}>
      ${e.counts.map(c=>u`<${_u} key=${c.service.code} count=${c} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${i("waiting.title")}</h2>
      <p>${i("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&u`<p class="waiting-empty">${i("waiting.empty")}</p>`}
      <ol onKeyDown=${hu}>
        ${a.map((c,d)=>u`<${vu} key=${c.id} ticket=${c} first=${d===0} rules=${ee(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(l>0||o)&&u`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?i("trouble.less"):i("waiting.more",{count:l})}
    </button>`}
    <${ks} desk=${e} hall=${t} />
  </aside>`}function _u({count:e}){let{service:t,waiting:n,longestMs:o}=e;return u`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${x(t.name)}</span>
    <span class="count-longest"
      >${o===null?i("waiting.nobody"):i("waiting.longest",{duration:Be(o)})}</span
    >
  </li>`}function vu({ticket:e,first:t,rules:n,timezone:o}){let r=Ur(e,n,O.value),s=be(e),a=!!e.appointment_at&&s>O.value,l=ze(e);return u`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
    <button
      type="button"
      class="row-button"
      tabindex=${t?0:-1}
      onClick=${()=>j("ticket",{ticket:e.id})}
    >
      <span class="row-number">${e.number}</span>
      <span class="row-service" data-crowded=${e.priority!==null||r!==null||l}
        >${me(e.service)}</span
      >
      ${e.for_counter&&u`<span class="row-own">${i("waiting.own")}</span>`}
      ${l&&u`<span class="row-unconfirmed">${i("waiting.unconfirmed")}</span>`}
      ${e.priority!==null&&u`<${Zt} />`}
      ${r!==null&&u`<span class="row-late"><${m} name="clock" />${i("waiting.past",{minutes:r})}</span>`}
      <span class="row-waited">${a?i("waiting.from",{time:Q(s,o)}):Be(O.value-s)}</span>
    </button>
  </li>`}function hu(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function $u(e){let[t,n]=Y(Co);return V(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(Co,Math.floor(o.clientHeight/du)):Co)},s=new ResizeObserver(r);return s.observe(o),window.addEventListener("resize",r),()=>{s.disconnect(),window.removeEventListener("resize",r)}},[]),t}function ti({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="desk">
    <${Es} desk=${e} hall=${t} />
    <${Ps} timezone=${n} />
    <${An} hall=${t} />
    <${Ds} />
    <div class="desk-body">
      <main class="work" aria-busy=${y.value!==null}>
        <${Os} desk=${e} />
        <${Ms} desk=${e} hall=${t} />
        <${Ls} ticket=${e.ticket} hall=${t} />
        <${Js} hall=${t} />
        <${Ns} ticket=${e.ticket} hall=${t} />
        <${Qs} desk=${e} hall=${t} />
      </main>
      <${ei} desk=${e} hall=${t} />
      <div class="foot"><${So} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${Dt.value.number}>${Dt.value.text}</span></p>
    <${Us} />
    <${$t} />
    <${In} hall=${t} />
  </div>`}function ni(){let[e,t]=Y(!1),[n,o]=Y(!1),r=L(null);V(()=>Ao(r.current,"user")?.focus(),[]);async function s(l){if(l.preventDefault(),e)return;t(!0);let c=Ao(r.current,"user"),d=Ao(r.current,"password");await Xr(c?.value.trim()??"",d?.value??""),t(!1),E.value!==""&&(c?.value?d:c)?.select()}let a=l=>{l.getModifierState&&o(l.getModifierState("CapsLock"))};return u`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${s} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${pe} /><${Pe} /></div>
      <h1>${i("sign_in.title")}</h1>
      <p class="arrival-lead">${i("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${i("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${!1}
          aria-describedby="complaint" aria-invalid=${E.value!==""} />
      </label>
      <${Yt} id="password" label=${i("sign_in.password")} autocomplete="current-password"
        describedBy="caps complaint" wrong=${E.value!==""}>
        <p id="caps" class="caps" role="status">${n&&u`<${m} name="alert" />${i("sign_in.caps_lock")}`}</p>
      <//>
      <p id="complaint" class="complaint" role="alert">
        ${E.value&&u`<${m} name="alert" /><span>${E.value}</span>`}
      </p>
      <button type="submit" class="main-button sign-in-button" aria-busy=${e}>
        <span class="main-word">${i(e?"sign_in.doing":"sign_in.do")}</span><${m} name="arrow" />
      </button>
      <p class="arrival-note">${i("sign_in.forgotten")}</p>
    </form>
  </main>`}function Ao(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function oi(){let e=E.value!==""||A.value;return u`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${pe} />
      <p>${i(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function ri({taken:e}){let t={counter:e.counter,name:e.by??""};return u`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${pe} /></div>
      <h1>${i("taken.title",t)}</h1>
      <p class="arrival-lead">${i(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${dt}>${i("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${ns}>${i("taken.choose")}</button>
      </div>
    </div>
  </main>`}var yu=5e3;function si(){oe(()=>{document.title=R.value?bu(R.value):i("page.title")}),oe(ms);let e=-1/0;oe(()=>{let t=Je.value;t===null||t.since===e||t.leftMs>yu||(e=t.since,Ae(i("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function bu({counter:e,line:t,next:n}){let o={counter:K(e),waiting:t.length};return n===null?i(t.length?"title.later":"title.nobody",o):i("title.waiting",{...o,next:n.number})}var gu=500;function wu(){return v.value===null?u`<${ni} />`:ct.value!==null?u`<${xs} offices=${ct.value} />`:ft.value!==null?u`<${ri} taken=${ft.value} />`:v.value===void 0||b.value===null?u`<${oi} />`:T.value===null||R.value===null?u`<${Ss} hall=${b.value} />`:u`<${ti} desk=${R.value} hall=${b.value} />`}await Sr();window.setInterval(()=>{Lt.value=Date.now()},gu);hs();si();jn(u`<${wu} />`,document.getElementById("page"));fo();
