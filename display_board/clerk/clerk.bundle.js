/* Made from display_board/clerk by display_board/generate.py. */
var E,er,Zn,Ae,zn,fn,tr,ln,nr,Jn,Yn,Ds,Nt=Symbol.for("pv"),pn={},dn=[],Rs=/^m(i|n|o|s|text|space)$/,Xn=Array.isArray,Qn=dn.slice,je=Object.assign;function Ve(e){e&&e.parentNode&&e.remove()}function At(e,t,n){var o,r,s,a={},l=arguments.length;for(s in t)s=="key"?o=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:a[s]=t[s];return l>2&&(a.children=l>3?Qn.call(arguments,2):n),Ct(e,a,o,r,null)}function Ct(e,t,n,o,r){var s={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Nt,__v:r||++er,__i:-1,__u:0};return!r&&E.vnode&&E.vnode(s),s}function Ge(e){return e.children}function qe(e,t){this.props=e,this.context=t,this.__g=0}function Ie(e,t){if(t==null)return e.__&&Ie(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Ie(e)}function Ps(e){var t,n=e.__v,o=n.__e,r=[],s=[],a=e.__P;a&&((t=je({constructor:Nt},n)).__v=n.__v+1,E.vnode&&E.vnode(t),eo(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Ie(n),32&n.__u,s),t.__v=n.__v,t.__.__k[t.__i]=t,ur(r,t,s),n.__=n.__e=null,t.__e!=o&&or(t))}function or(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),or(e)}function Xo(e){(8&e.__g||(e.__g|=8,Ae.push(e),fn++))&&zn==E.debounceRendering||((zn=E.debounceRendering)||queueMicrotask)(rr)}function rr(){try{for(var e,t=1;Ae.length;)Ae.length>t&&Ae.sort(tr),e=Ae.shift(),t=Ae.length,8&e.__g&&Ps(e)}finally{(fn=Ae.length)&&(zn||queueMicrotask)(rr)}}function ir(e,t,n,o,r,s,a,l,c,d,p){var _,h,f,g,z,S,D=o.__k||dn,k=t.length;for(c=Ms(n,t,D,c,k),_=0;_<k;_++)(f=n.__k[_])!=null&&(h=~f.__i&&D[f.__i]||pn,f.__i=_,S=eo(e,f,h,r,s,a,l,c,d,p),g=f.__e,(h.ref!=f.ref||8&h.__u)&&(h.ref&&to(h.ref,null,f,h),f.ref&&p.push(f.ref,f.__c||g,f)),z=z||g,4&f.__u?(c=sr(f,c,e,!h.__v),h.__e&&(h.__e=null)):typeof f.type=="function"&&S!==void 0?c=S:g&&(c=g.nextSibling),f.__u&=-21);return n.__e=z,c}function Ms(e,t,n,o,r){var s,a,l,c,d,p,_,h,f,g=n.length,z=g,S=0,D=0,k=e.__k=Array(r);for(s=0;s<r;s++)(a=t[s])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=k[s]=Ct(null,a):Xn(a)?a=k[s]=Ct(Ge,{children:a}):a.constructor===Nt&&a.__b?a=k[s]=Ct(a.type,a.props,a.key,a.ref,a.__v):k[s]=a,c=s+S,a.__=e,a.__b=e.__b+1,l=null,~(d=a.__i=Us(a,n,c,z))&&(z--,(l=n[d])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,d==c-1?S--:d==c+1?S++:d!=c&&(d>c?S--:S++,D=1)):(~d||(r>g?S--:r<g&&S++),typeof a.type!="function"&&(a.__u|=4))):k[s]=null;if(D){for(p=[],_=[],s=0;s<r;s++)if((a=k[s])&&16&a.__u){for(S=0,h=p.length;S<h;)p[f=S+h>>1]<a.__i?S=f+1:h=f;p[S]=a.__i,_[s]=S+1}for(S=p.length;s--;)_[s]&&(_[s]==S?S--:k[s].__u|=4)}if(z)for(s=0;s<g;s++)!(l=n[s])||2&l.__u||(l.__e==o&&(o=Ie(l)),no(l,l));return o}function sr(e,t,n,o){var r,s,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=sr(r[s],t,n,!1));return t}for(t&&!t.parentNode&&(t=Ie(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Us(e,t,n,o){var r,s=e.key,a=e.type,l=t[n],c=l&&!(2&l.__u);if(l===null&&s==null||c&&s==l.key&&a==l.type)return n;if(o>(c?1:0)){for(r=n-1;r>=0;r--)if((l=t[r])&&!(2&l.__u)&&s==l.key&&a==l.type)return r;for(r=n+1;r<t.length;r++)if((l=t[r])&&!(2&l.__u)&&s==l.key&&a==l.type)return r}return-1}function Qo(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function un(e,t,n,o,r){var s,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||Qo(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||Qo(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=Yn[t]||(Yn[t]=Ls(t)),(e.__a||(e.__a={}))[t]=Jn,s=t!=(t=t.replace(nr,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,s):e.removeEventListener(t,a,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Ls(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[ln]==null)t[ln]=Jn++;else if(t[ln]<this.__a[e])return;return n(E.event?E.event(t):t)}}}function eo(e,t,n,o,r,s,a,l,c,d){var p,_,h,f,g,z,S,D,k,Y,M,Gn,Zo,an,We,Jo,Ne,He,ke=t.type;if(t.constructor!==Nt)return null;128&n.__u&&(c=32&n.__u,p=n.__c.__z)&&(t.__u|=c,_=s=[],p.nodeType==8?l=cn(p,s):s.push(p),l=s[0]||l),(p=E.__b)&&p(t);e:if(typeof ke=="function"){h=a.length;try{if(D=t.props,k=(p=ke.prototype)&&p.render,Y=(p=ke.contextType)&&o[p.__c],M=p?Y?Y.props.value:p.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(k?t.__c=f=new ke(D,M):(t.__c=f=new qe(D,M),f.constructor=ke,f.render=Ks),Y&&Y.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),k&&(f.__s||(f.__s=f.state),ke.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=je({},f.__s)),je(f.__s,ke.getDerivedStateFromProps(D,f.__s)))),g=f.props,z=f.state,f.__v=t,n.__c){if(D!==g&&k&&!ke.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(D,M),t.__v==n.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(D,f.__s,M)===!1){t.__v!=n.__v&&(f.props=D,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(ce){ce&&(ce.__=t)}),dn.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),l=Ie(n);break e}f.componentWillUpdate&&f.componentWillUpdate(D,f.__s,M),k&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(g,z,S)})}else k&&!ke.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),k&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=M,f.props=D,f.__P=e,f.__g&=-5,Gn=E.__r,Zo=k?25:0;do f.__g&=-9,Gn&&Gn(t),p=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++Zo<25);k&&(dn.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=je({},o,f.getChildContext())),k&&n.__c&&f.getSnapshotBeforeUpdate&&(S=f.getSnapshotBeforeUpdate(g,z)),an=p&&p.type===Ge&&p.key==null?p.props.children:p,D.__P&&(p=l,r=(e=D.__P).namespaceURI,c=s=null,n.props&&n.props.__P!=e&&(n.__k.some(function(ce){ce&&no(ce,ce)}),n.__k=null),l=n.__k?Ie(n,0):null),l=ir(e,Xn(an)?an:[an],t,n,o,r,s,a,l,c,d),D.__P&&(t.__e=null,l=p),t.__u&=-161,_&&_.some(Ve),f.__h.length&&a.push(f),1&f.__g&&(f.__g&=-4)}catch(ce){if(a.length=h,t.__v=null,c||s)if(ce&&ce.then){if(t.__u|=128|c,s){for(~(Ne=s.indexOf(l||void 0))||(Ne=s.length);(He=s[Ne-1])&&He.nodeType==8;)Ne--;for(;Ne<s.length;Ne++)if(He=s[Ne])if(s[Ne]=null,We){if(He==Jo)break}else{if(He.nodeType!=8)break;He.data.startsWith("$s")&&(Jo=cn(We=He))}}if(!We){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;We=l}(p=cn(We=t.__c.__z||(t.__c.__z=We)))?(t.__e=We,l=p):t.__e=l,l=l&&l.nextSibling}else s&&s.some(Ve);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),ce&&ce.then||ar(t),E.__e(ce,t,n)}}else l=t.__e=Bs(n.__e,t,n,o,r,s,a,c,d,e);return(p=E.diffed)&&p(t),l}function cn(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function ar(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(ar))}function ur(e,t,n){for(var o=0;o<n.length;)to(n[o++],n[o++],n[o++]);E.__c&&E.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){E.__e(s,r.__v)}})}function Bs(e,t,n,o,r,s,a,l,c,d){var p,_,h,f,g,z,S,D,k=n.props||pn,Y=t.props,M=t.type;if(M=="svg"?r="http://www.w3.org/2000/svg":M=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(p=0;p<s.length;p++)if((g=s[p])&&(M?g.localName==M:g.nodeType==3)){e=g,s[p]=null;break}}if(!e){if(D=d.ownerDocument||document,!M)return D.createTextNode(Y);e=D.createElementNS(r,M,Y.is?Y:d),l&&(E.__m&&E.__m(t,s),l=!1),s=null}if(M){if(d=M=="template"&&e.content||e,s=M=="textarea"&&Y.defaultValue!=null?null:s&&Qn.call(d.childNodes),!l&&s)for(k={},p=0;p<e.attributes.length;p++)k[(g=e.attributes[p]).name]=g.value;for(p in k)g=k[p],p=="dangerouslySetInnerHTML"?h=g:p=="children"||p in Y||p=="value"&&"defaultValue"in Y||p=="checked"&&"defaultChecked"in Y||un(e,p,null,g,r);for(p in Y)g=Y[p],p=="children"?f=g:p=="dangerouslySetInnerHTML"?_=g:p=="value"?z=g:p=="checked"?S=g:l&&typeof g!="function"||k[p]===g||un(e,p,g,k[p],r);_?(l||h&&(_.__html==h.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(h&&(e.textContent=""),(M=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&Rs.test(M))&&(r="http://www.w3.org/1999/xhtml"),ir(d,Xn(f)?f:[f],t,n,o,r,s,a,s?s[0]:n.__k&&Ie(n,0),l,c),s&&s.some(Ve)),l&&M!="textarea"||(p="value",M=="progress"&&z==null?e.removeAttribute(p):z==null||z===e[p]&&(M!="progress"||z)||un(e,p,z,k[p],r),p="checked",S!=null&&S!=e[p]&&un(e,p,S,k[p],r))}else k===Y||l&&e.data==Y||(e.data=Y);return e}function to(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){E.__e(r,n)}}function no(e,t,n){var o,r,s,a;if(E.unmount&&E.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||to(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){E.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&no(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=cn(o,s=[]))&&(o==e.__e&&s.some(Ve),Ve(r),Ve(o)),n||Ve(e.__e),e.__e=e.__c=e.__=null}function Ks(e,t,n){return this.constructor(e,n)}function oo(e,t){var n,o,r,s;E.__&&E.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=Ct(Ge,{children:[e]}),r=[],s=[],eo(t,t.__k,o||pn,pn,t.namespaceURI,o?null:t.firstChild?Qn.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,s),ur(r,t.__k,s),t.__k.props.children=null}E={__e:function(e,t,n,o){for(var r,s,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(l){e=l}}throw fn=0,e}},er=0,Zn=function(e){return e!=null&&e.constructor===Nt},qe.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=je({},this.state)),typeof e=="function"&&(e=e(je({},n),this.props)),e&&(je(n,e),this.__v&&(t&&this.__k.push(t),Xo(this)))},qe.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Xo(this))},qe.prototype.render=Ge,Ae=[],fn=0,tr=function(e,t){return e.__v.__b-t.__v.__b},ln=Symbol(),nr=/(PointerCapture)$|Capture$/i,Jn=0,Yn={},Ds=0;var cr=function(e,t,n,o){var r;t[0]=0;for(var s=1;s<t.length;s++){var a=t[s++],l=t[s]?(t[0]|=a?1:2,n[t[s++]]):t[++s];a===3?o[0]=l:a===4?o[1]=Object.assign(o[1]||{},l):a===5?(o[1]=o[1]||{})[t[++s]]=l:a===6?o[1][t[++s]]+=l+"":a?(r=e.apply(l,cr(e,l,n,["",null])),o.push(r),l[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):o.push(l)}return o},lr=new Map;function fr(e){var t=lr.get(this);return t||(t=new Map,lr.set(this,t)),(t=cr(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,s=1,a="",l="",c=[0],d=function(h){s===1&&(h||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?c.push(0,h,a):s===3&&(h||a)?(c.push(3,h,a),s=2):s===2&&a==="..."&&h?c.push(4,h,0):s===2&&a&&!h?c.push(5,0,!0,a):s>=5&&((a||!h&&s===5)&&(c.push(s,0,a,r),s=6),h&&(c.push(s,h,0,r),s=6)),a=""},p=0;p<n.length;p++){p&&(s===1&&d(),d(p));for(var _=0;_<n[p].length;_++)o=n[p][_],s===1?o==="<"?(d(),c=[c],s=3):a+=o:s===4?a==="--"&&o===">"?(s=1,a=""):a=o+a[0]:l?o===l?l="":a+=o:o==='"'||o==="'"?l=o:o===">"?(d(),s=1):s&&(o==="="?(s=5,r=a,a=""):o==="/"&&(s<5||n[p][_+1]===">")?(d(),s===3&&(c=c[0]),s=c,(c=c[0]).push(2,0,s),s=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),s=2):a+=o),s===3&&a==="!--"&&(s=4,c=c[0])}return d(),c})(e)),t),arguments,[])).length>1?t:t[0]}var u=fr.bind(At);var lt=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],pr=["recall","start","finish","no-show","transfer","park"].map(It),ro=["F9","NumpadEnter"],io=15e3,dr=1500,mr="ArrowDown",_r="i",vr="b";function It(e){let t=lt.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function ct(e,t){return t!==null&&e.from.includes(t.state)}function hr(e){return lt.find(t=>t.key===e)}var ft,K,so,$r,ao=Object.is,mn=0,Tr=[],uo=[],L=E,br=L.__b,yr=L.__r,gr=L.diffed,kr=L.__c,wr=L.unmount,Er=L.__;function _n(e,t){L.__h&&L.__h(K,e,mn||t),mn=0;var n=K.__H||(K.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function Q(e){return mn=1,Fs(Or,e)}function Fs(e,t,n){var o=_n(ft++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Or(void 0,t),function(s){var a=(o.__N||o.__)[0],l=o.t(a,s);ao(a,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=K,!K.__f)){K.__f=!0;var r=K.shouldComponentUpdate;K.shouldComponentUpdate=function(s,a,l){var c=this.__H;if(!c)return!0;var d=!1,p=this.props!=s;if(c.__.some(function(h){h.__N&&(d=!0,ao(h.__[0],h.__N[0])||(p=!0))}),r){var _=r.call(this,s,a,l);return d?_||p:_}return!d||p}}return o.__}function H(e,t){var n=_n(ft++,3);!L.__s&&co(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,K.__H.__h.push(n))}function Rt(e,t){var n=_n(ft++,4);!L.__s&&co(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,K.__h.push(n))}function R(e){return mn=5,vn(function(){return{current:e}},[])}function vn(e,t){var n=_n(ft++,7);return co(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Ws(){var e;do{for(;e=uo.shift();)try{Dt(e)}catch(n){L.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Tr.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Dt),t.__h.some(lo),t.__h=[]}catch(n){t.__h=[],L.__e(n,e.__v)}}}while(uo.length)}L.__b=function(e){K=null,br&&br(e)},L.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Er&&Er(e,t)},L.__r=function(e){yr&&yr(e),ft=0;var t=(K=e.__c).__H;t&&(so==K?K.__h=[]:(t.__h.some(Dt),t.__h.some(lo),ft=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),so=K},L.diffed=function(e){gr&&gr(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Sr(Tr.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),so=K=null},L.__c=function(e,t){t.some(function(n){try{n.__h.some(Dt),n.__h=n.__h.filter(function(o){return!o.__||lo(o)})}catch(o){n.__h=[function(){throw o}]}}),kr&&kr(e,t)},L.unmount=function(e){wr&&wr(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,Sr(uo.push(r))}else Dt(r)}catch(s){t=s}}),o.__H=void 0,t&&L.__e(t,o.__v))};var xr=typeof requestAnimationFrame=="function";function Hs(e){var t,n=function(){clearTimeout(o),xr&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);xr&&(t=requestAnimationFrame(n))}function Sr(e){e!=1&&$r==L.requestAnimationFrame||(($r=L.requestAnimationFrame)||Hs)(Ws)}function Dt(e){var t=K,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),K=t}function lo(e){var t=K;e.__c=e.__(),K=t}function co(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!ao(n,e[o])})}function Or(e,t){return typeof t=="function"?t(e):t}var Vs=Symbol.for("preact-signals");function yn(){if(we>1)we--;else{var e,t=!1;for((function(){var r=$n;for($n=void 0;r!==void 0;){var s=r.S;if(s.v===r.v)for(var a=s.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=s.i);r=r.o}})();Mt!==void 0;){var n=Mt;for(Mt=void 0,hn++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&Nr(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if(hn=0,we--,t)throw e}}function Z(e){if(we>0)return e();fo=++js,we++;try{return e()}finally{yn()}}var Pt,I=void 0;function Ut(e){var t=I,n=Pt;I=void 0,Pt=void 0;try{return e()}finally{I=t,Pt=n}}var Mt=void 0,we=0,hn=0,js=0,fo=0,$n=void 0,bn=0;function Cr(e){if(I!==void 0){var t=e.n;if(t===void 0||t.t!==I)return t={i:0,S:e,p:I.s,n:void 0,t:I,e:void 0,x:void 0,r:t},I.s!==void 0&&(I.s.n=t),I.s=t,e.n=t,32&I.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=I.s,t.n=void 0,I.s.n=t,I.s=t),t}}function V(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}V.prototype.brand=Vs;V.prototype.h=function(){return!0};V.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:Ut(function(){var o;(o=t.W)==null||o.call(t)}))};V.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&Ut(function(){var r;(r=t.Z)==null||r.call(t)}))}};V.prototype.subscribe=function(e){var t=this;return ae(function(){var n=t.value;Ut(function(){return e(n)})},{name:"sub"})};V.prototype.valueOf=function(){return this.value};V.prototype.toString=function(){return this.value+""};V.prototype.toJSON=function(){return this.value};V.prototype.peek=function(){var e=this;return Ut(function(){return e.value})};Object.defineProperty(V.prototype,"value",{get:function(){var e=Cr(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(hn>100)throw new Error("Cycle detected");(function(n){we!==0&&hn===0&&n.l!==fo&&(n.l=fo,$n={S:n,v:n.v,i:n.i,o:$n})})(this),this.v=e,this.i++,bn++,we++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{yn()}}}});function $(e,t){return new V(e,t)}function Nr(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function Ar(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function Ir(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function ze(e,t){V.call(this,void 0,t),this.x=e,this.s=void 0,this.g=bn-1,this.f=4}ze.prototype=new V;ze.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===bn))return!0;if(this.g=bn,this.f|=1,this.i>0&&!Nr(this))return this.f&=-2,!0;var e=I;try{Ar(this),I=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return I=e,Ir(this),this.f&=-2,!0};ze.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}V.prototype.S.call(this,e)};ze.prototype.U=function(e){if(this.t!==void 0&&(V.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};ze.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(ze.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=Cr(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function ee(e,t){return new ze(e,t)}function Dr(e){var t=e.j;if(e.j=void 0,typeof t=="function"){we++;var n=I;I=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,po(e),o}finally{I=n,yn()}}}function po(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Dr(e)}function qs(e){if(I!==this)throw new Error("Out-of-order effect");Ir(this),I=e,this.f&=-2;try{8&this.f&&po(this)}finally{yn()}}function pt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Pt&&Pt.push(this)}pt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};pt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Dr(this),Ar(this),we++;var e=I;return I=this,qs.bind(this,e)};pt.prototype.N=function(){2&this.f||(this.f|=2,this.u=Mt,Mt=this)};pt.prototype.d=function(){this.f|=8,1&this.f||po(this)};pt.prototype.dispose=function(){this.d()};function ae(e,t){var n=new pt(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var Rr,kn,gn,Gs=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var Pr=[];ae(function(){Rr=this.N})();function dt(e,t){E[e]=t.bind(null,E[e]||function(){})}function Lt(e){if(gn){var t=gn;gn=void 0,t()}gn=e&&e.S()}function Mr(e){var t=this,n=e.data,o=Ys(n);o.name="ReactiveDom",o.value=n;var r=vn(function(){for(var l=t,c=t.__v;c=c.__;)if(c.__c){c.__c.__$f|=4;break}var d=ee(function(){var f=o.value.value;return f===0?0:f===!0?"":f||""}),p=ee(function(){return!Array.isArray(d.value)&&!Zn(d.value)}),_=ae(function(){if(this.N=Ur,p.value){var f=d.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=f)}}),h=t.__$u.d;return t.__$u.d=function(){_(),h.call(this)},[p,d]},[]),s=r[0],a=r[1];return s.value?a.peek():a.value}Mr.displayName="ReactiveTextNode";Object.defineProperties(V.prototype,{constructor:{configurable:!0,value:At(Ge,null).constructor},type:{configurable:!0,value:Mr},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});dt("__b",function(e,t){if(Lt(),kn=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var s=o[r];s instanceof V&&(n||(t.__np=n={}),n[r]=s,o[r]=s.peek())}}e(t)});dt("__r",function(e,t){if(e(t),t.type!==Ge){Lt();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,s){var a;return ae(function(){a=this},{name:s}),a.c=r,a})((function(r){return function(){var s;Gs&&((s=this.y)==null||s.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),kn=o,Lt(n)}});dt("__e",function(e,t,n,o){Lt(),kn=void 0,e(t,n,o)});dt("diffed",function(e,t){Lt(),kn=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,s=n.U;if(s)for(var a in s){var l=s[a];l===void 0||o&&a in o||(l.d(),s[a]=void 0)}if(o){s||(s={},n.U=s);for(var c in o){var d=s[c],p=o[c];d===void 0?(d=zs(n,c,p,r),s[c]=d):d.o(p,r)}}}e(t)});function zs(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,s=$(n);return{o:function(a,l){s.value=a,o=l},d:ae(function(){this.N=Ur;var a=s.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}dt("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var s=o[r];s&&s.d()}}}var a=t.__np;if(a){var l=t.props;for(var c in a)l[c]=a[c]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var p=d.__$u;p&&(d.__$u=void 0,p.d())}}e(t)});dt("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});qe.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var s=2&this.__$f;if(!(o||s||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};function Ys(e,t){return vn(function(){return $(e,t)},[])}var Zs=function(e){queueMicrotask(function(){queueMicrotask(e)})};function Js(){Z(function(){for(var e;e=Pr.shift();)Rr.call(e)})}function Ur(){Pr.push(this)===1&&(E.requestAnimationFrame||Zs)(Js)}function Lr(e,t){switch(t.type){case"skip":case"rating.asked":case"case.assigned":case"case.closed":case"suggestion.replied":case"text.erased":case"survey.handed_out":case"appointment.booked":case"appointment.moved":case"appointment.cancelled":case"appointment.arrived":case"appointment.missed":return e;case"day.opened":return{...Kr(e,t.data.waiting),business_day:t.data.business_day,tickets:[]};case"day.closed":return{...e,tickets:[]};case"day.doubted":return{...e,business_day:t.data.business_day,clock_day:t.data.clock_day};case"counter.opened":return mo(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return mo(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return mo(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return Qs(e,t);case"service.opened":case"service.closed":return Br(e,t.data.service,{open:t.type==="service.opened"});default:return Xs(e,t.data)}}function Xs(e,{ticket:t,waiting:n}){return t?Kr(he(e,t),n):e}function he(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function mt(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function mo(e,t,n,o,r){return mt(e,{code:t,state:n,clerk:o,pause_reason:r})}function Qs(e,t){let{device:n,kind:o,name:r}=t.data,s=e.devices.find(c=>c.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?s?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:s?.trouble??null,seen_at:t.at},l=s?e.devices.map(c=>c.id===n?a:c):[...e.devices,a];return{...e,devices:l}}function Br(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function Kr(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>Br(n,o,{waiting:r}),e)}var Fr={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function j(e,t,n={},o=Fr){let r=new AbortController,s=setTimeout(()=>r.abort(),5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:ea(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await ta(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(s)}}var _o=new Map;async function Bt(e,t,n={},o=()=>{},r=Fr){let s=`${e} ${t} ${JSON.stringify(n.body??null)}`,a=n.key??_o.get(s)??$e();for(let l=1;;l+=1){let c=await j(e,t,{...n,key:a},r),d=_t(c);if(d?l===3&&_o.set(s,a):_o.clear(),!d||l===3)return{...c,tries:l};o(),await r.pause(400*2**(l-1))}}function _t(e){return e.outcome==="lost"||e.outcome==="refused"&&e.status>=502}function ea(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function ta(e){let t=await e.text(),n=t===""?null:na(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",field:o.errors?.[0]?.field??null,retryAfterSeconds:r>0?r:null,tries:1}}function na(e){try{return JSON.parse(e)}catch{return null}}function $e(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}function te(e){return e.clerk_rules}function Wr(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-Ee(e)>=o*6e4?o:null}function Ee(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function En(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function Hr(e,t,n){return lt.filter(o=>o.from.includes(e.state)&&(n||oa(o,e,t)))}function oa(e,t,n){return e.id==="print"?!0:e.id==="priority"?wn(n,t.service):e.id==="call"&&t.state==="waiting"?!1:t.counter===n.code?!0:t.for_counter?t.for_counter===n.code:wn(n,t.service)}function wn(e,t){return e.services.includes(t)||!!e.profile?.some(n=>n.code===t)}var ra=["clerk","supervisor","admin"];function Ye(e){return[...new Set(e.rights.filter(t=>ra.includes(t.role)).map(t=>t.office))]}function vt(e,t){return Ze(e)||t.clerks_may_choose}function Ze(e){return e?.role==="supervisor"||e?.role==="admin"}function Vr(e,t){return e==="finish"?Math.min(io,t.undo_seconds*1e3):io}var vo=["called","serving"];function Gr(e,t,n,o){let r=e.counters.find(d=>d.code===t);if(!r)return null;let s=e.office.services.filter(d=>r.services.includes(d.code)),a=d=>d.counter===t||r.services.includes(d.service),l=d=>e.tickets.filter(p=>p.state===d),c=ua(l("waiting").filter(d=>sa(d,r,o)),n);return{counter:r,services:s,ticket:aa(e,t),line:c,next:c.find(d=>ia(d,o))??null,counts:s.map(d=>la(d,c,o)),parked:jr(l("parked").filter(a),d=>d.remind_at),missed:jr(l("no_show").filter(a),d=>d.finished_at).reverse()}}function Je(e){return e.state==="waiting"&&!!e.from_home&&!e.confirmed_at}function ia(e,t){return!Je(e)&&(Ee(e)<=t||!e.appointment_at)}function sa(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-Ee(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function jr(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function Xe(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function aa(e,t){return e.tickets.filter(n=>n.counter===t&&vo.includes(n.state)).reduce((n,o)=>n===null||qr(o)>qr(n)?o:n,null)}function qr(e){return e.called_at===null?0:Date.parse(e.called_at)}function ua(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||Ee(o)-Ee(r)||o.number.localeCompare(r.number))}function la(e,t,n){let o=t.filter(s=>s.service===e.code),r=o.length?Math.max(...o.map(s=>n-Ee(s))):null;return{service:e,waiting:o.length,longestMs:r}}function zr(e,{seat:t,now:n,awaited:o}){let r=Ze(e.person)?null:e.clock_day,s=e.clock_day===e.business_day?"clock_opened":"clock",a=r?[{id:`${s}:${r}`,kind:s,code:r}]:[],l=_=>_.print==="failed"||_.print==="pending"&&n>=(o.get(_.id)??1/0),c=e.tickets.filter(_=>l(_)&&(_.state==="waiting"||_.state==="called")).map(_=>({id:`print:${_.id}`,kind:"print",ticket:_,code:_.print_reason??void 0})),d=e.tickets.filter(_=>_.counter===t&&Xe(_,n)).map(_=>({id:`parked:${_.id}:${_.remind_at}`,kind:"parked",ticket:_})),p=e.devices.flatMap(_=>{let h=_.trouble??(_.online||_.seen_at===null?null:"offline");return h===null?[]:[{id:`device:${_.id}:${h}`,kind:"device",device:_,code:h}]});return[...a,...c,...d,...p]}function xn(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}function Yr(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(s,a)=>n[a]===void 0?s:String(n[a]))}}async function Zr(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var Kt=["vi","en"],Xr="luot.clerk.language",Qr={},B=$("vi"),ei=ee(()=>Yr(Qr[B.value]??{})),ho=$("counter"),ca=ee(()=>({place:Sn({place:ho.value})}));function i(e,t){return ei.value(e,{...ca.value,...t})}function Sn(e){return ei.value(`place.${e.place??"counter"}`)}async function ti(){let e=new URL("i18n",import.meta.url).href;await Promise.all(Kt.map(async t=>{Qr[t]=await Zr(e,t)})),$o(fa())}function $o(e){B.value=e,document.documentElement.lang=e,localStorage.setItem(Xr,e)}function fa(){return localStorage.getItem(Xr)==="en"?"en":"vi"}function w(e){return e[B.value]||e.vi}function q(e){return i(`${e.place??"counter"}.title`,{code:e.code})}function Qe(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?i("duration.none"):t<60?i("duration.minutes",{minutes:t}):i("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function ni(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],s=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${s}`:s}function ne(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function et(e){let t=B.value==="vi"?"vi-VN":"en-GB";return new Intl.DateTimeFormat(t,{dateStyle:"long",timeZone:"UTC"}).format(Date.parse(e))}function Tn(e){let t=B.value==="vi"?"vi-VN":"en-GB",o={weekday:"long",day:"numeric",month:B.value==="vi"?"numeric":"short",timeZone:"UTC"};return new Intl.DateTimeFormat(t,o).format(Date.parse(e))}function oi(e,t,n){let o=Jr(e)-Jr(ne(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function Jr(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var v=$(void 0),ht=$(null),b=$(null),O=$(null);ae(()=>{let e=b.value?.counters.find(t=>t.code===O.value);ho.value=e?.place??"counter"});var $t=$(null),On=$([]),_e=$(null),Wt=$(0),Ht=$(Date.now()),T=ee(()=>Ht.value+Wt.value),tt=$(null),y=$(null),oe=$(null),pa=1e4,Ft=$({text:"",number:0}),xe=$(null),Se=$(new Set),Vt=$(new Map),Te=$(!1),nt=$(!1),N=ee(()=>b.value&&O.value?Gr(b.value,O.value,On.value,T.value):null),fe=ee(()=>N.value?.counter.state==="paused"),De=ee(()=>b.value?te(b.value.office):null),C=ee(()=>_e.value?.state==="down"),ri=ee(()=>b.value?zr(b.value,{seat:O.value,now:T.value,awaited:Vt.value}).filter(e=>!Se.value.has(e.id)):[]),Cn=ee(()=>oe.value!==null&&Ht.value<oe.value.until?oe.value:null),ot=ee(()=>{let e=xe.value;if(e===null||T.value>=e.until)return null;let t=b.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-T.value)}});function Nn(e){return ct(e,N.value?.ticket??null)}function Re(e){Ft.value={text:e,number:Ft.value.number+1}}function A(e,t){let n=e==="bad"||e==="warn"?1/0:Ht.value+pa;oe.value={tone:e,text:t,number:(oe.value?.number??0)+1,until:n},Re(t)}function se(e){b.value&&(b.value=e(b.value))}function An(){b.value=null,O.value=null,ht.value=null,nt.value=!1,$t.value=null,On.value=[],_e.value=null,xe.value=null,oe.value=null,Re(""),tt.value=null,Vt.value=new Map}var U=$(null),Oe=$(""),In=null;function F(e,{ticket:t=null,act:n=null}={}){U.value===null&&(In=document.activeElement),Oe.value="",oe.value=null,U.value={kind:e,ticket:t,act:n,key:$e()}}function ue(){Oe.value="",U.value=null}function bt(e){e!==null&&U.value===e&&ue()}function ii(){if(In===null)return;let e=In;In=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function bo(){document.querySelector("form.panel")?.requestSubmit()}var da=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy","storage_failed"];function re(e){if(e.detail)return e.detail;let t=da.includes(e.code)?`refused.${e.code}`:"refused.other";return i(t,{seconds:e.retryAfterSeconds??1})}function si(e,t,n){return"#"+[1,3,5].map(r=>{let s=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(s+(a-s)*n).toString(16).padStart(2,"0")}).join("")}function ai(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",si(e,"#000000",.25)),t.setProperty("--lotus-wash",si(e,"#FFFFFF",.92)))}var ql=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_LET_PASS:"ticket.let_pass",TICKET_CONFIRMED:"ticket.confirmed",TICKET_PUT_BACK:"ticket.put_back",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_MISSED:"ticket.missed",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",RATING_ASKED:"rating.asked",CASE_ASSIGNED:"case.assigned",CASE_CLOSED:"case.closed",APPOINTMENT_BOOKED:"appointment.booked",APPOINTMENT_MOVED:"appointment.moved",APPOINTMENT_CANCELLED:"appointment.cancelled",APPOINTMENT_ARRIVED:"appointment.arrived",APPOINTMENT_MISSED:"appointment.missed",SUGGESTION_REPLIED:"suggestion.replied",TEXT_ERASED:"text.erased",SURVEY_HANDED_OUT:"survey.handed_out",OFFICE_CHANGED:"office.changed",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed",DAY_DOUBTED:"day.doubted"}),Gl=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),zl=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo",LEAVE:"leave",LET_PASS:"let-pass",REJOIN:"rejoin",CONFIRM:"confirm",PUT_BACK:"put-back",LAPSE:"lapse"}),Yl=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),Zl=Object.freeze({PENDING:"pending",PRINTED:"printed",SENT:"sent",FAILED:"failed",NONE:"none"}),Jl=Object.freeze({BOOKED:"booked",ARRIVED:"arrived",CANCELLED:"cancelled",MISSED:"missed"}),Xl=Object.freeze({EARLY:"early",IN_TIME:"in_time",LATE:"late"}),Ql=Object.freeze({RECEIVED:"received",APPRAISED:"appraised",APPROVED:"approved",RETURNED:"returned"}),ec=Object.freeze({OPEN:"open",RETURNED:"returned",OVER:"over"}),tc=Object.freeze({CASE:"case",SUGGESTION:"suggestion",PAYMENT_REPORT:"payment_report",APPOINTMENT_EMAIL:"appointment_email"}),ui=Object.freeze({PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",INTERRUPTED:"interrupted",ABANDONED:"abandoned",UNPRINTABLE:"unprintable"}),nc=Object.freeze({ORDER:"order",COUNTER:"counter",LET_PASS:"let_pass",UNCONFIRMED:"unconfirmed"}),oc=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),rc=Object.freeze({DAY_ENDED:"day_ended",NOT_CONFIRMED:"not_confirmed"}),ic=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),sc=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),ac=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin",HEAD:"head",CENTRE:"centre"}),uc=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent"}),li=Object.freeze({PAPER_LOW:"paper_low",PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",MUTED:"muted",VOICE_MISSING:"voice_missing",DIGITS_TOO_SMALL:"digits_too_small",HELP:"help",DISK_FULL:"disk_full",JOURNAL_LOST:"journal_lost",OTHER:"other"}),lc=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_PROCEDURE:"unknown_procedure",UNKNOWN_DOSSIER:"unknown_dossier",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",UNKNOWN_SIGN_IN:"unknown_sign_in",UNKNOWN_RATING:"unknown_rating",UNKNOWN_CASE:"unknown_case",UNKNOWN_APPOINTMENT:"unknown_appointment",UNKNOWN_SUGGESTION:"unknown_suggestion",SLOT_FULL:"slot_full",TOO_EARLY:"too_early",TOO_LATE:"too_late",UNKNOWN_CAMPAIGN:"unknown_campaign",UNKNOWN_FORM:"unknown_form",WRONG_STATE:"wrong_state",ALREADY_RATED:"already_rated",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",NUMBERS_USED_UP:"numbers_used_up",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",OUTCOME_UNKNOWN:"outcome_unknown",STORAGE_FAILED:"storage_failed",INTERNAL_ERROR:"internal_error"});function ci(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function fi(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var va=[1008,4401,4403,4404],ha=8e3;function $a(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let s="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?s+"?"+r.join("&"):s}function ba(e){return va.includes(e.code)?e.reason||"not_allowed":""}function pi(e){let t=new yo(e,e.host||ci());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var yo=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:""},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=$a(t,n,this.reached,!!o),s;try{s=this.host.connect(r)}catch(a){this.host.report(a),this.lost("");return}this.socket=s,s.onopen=()=>{let a=this.options.token;a&&s.send(JSON.stringify({type:"authorize",token:a}))},s.onmessage=a=>this.socket===s&&this.receive(a.data),s.onclose=a=>this.socket===s&&this.lost(ba(a)),s.onerror=()=>{},this.watch(ha)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(""))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after(fi(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=ya(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost("")}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):t.type==="door"?this.options.onDoor?.(t):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:""}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost("")}};function ya(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}var Dn="luot.clerk.office";function jt(){let e=sessionStorage.getItem(Dn);return j("GET",e===null?"/me":`/me?office=${encodeURIComponent(e)}`)}function di(e){return sessionStorage.setItem(Dn,e),jt()}function Rn(){sessionStorage.removeItem(Dn)}function go(e){let t=Ye(e),n=sessionStorage.getItem(Dn);return t.includes(e.office)&&(t.length===1||n===e.office)}var ga=200,ka=3e4,qt=null,wo,mi,ko=0;function _i(e,t){zt();let n={office:e.office,onHello:o=>{Wt.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{Z(()=>{b.value=o,ai(o.office.accent),o.person&&(v.value=o.person)}),pe(),Gt(t)},onEvent:o=>wa(o,t),onConnection:o=>{let r=_e.value?.state==="down";_e.value=o,r&&o.state==="connected"&&A("good",i("connection.back")),o.refused&&Gt(t)}};qt=pi(n),mi=window.setInterval(pe,ka)}function zt(){qt?.close(),qt=null,window.clearTimeout(wo),window.clearInterval(mi)}function wa(e,t){if(b.value&&(b.value=Lr(b.value,e),e.type!=="skip"))switch(("ticket"in e.data||e.type.startsWith("day."))&&pe(),e.type){case"ticket.print_failed":Ea(e.data.ticket.id);break;case"counter.paused":e.data.counter===O.value&&(tt.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==O.value)return;tt.value=null,Gt(t)}}function Ea(e){let t=new Set(Se.value);t.delete(`print:${e}`),Se.value=t}async function Gt(e){let[t,n]=[qt,O.value],o=await jt();if(qt!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(v.value=o.body,n===null||O.value!==n||o.body.counter===n))return;let r=b.value?.counters.find(s=>s.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function pe(){window.clearTimeout(wo),wo=window.setTimeout(xa,ga)}async function xa(){let e=v.value?.office,t=O.value;if(!e||!t)return;ko+=1;let n=ko,o=await j("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==O.value||n!==ko)return;let r=o.body.tickets;On.value=r.map(s=>s.id)}var Yt=null,Eo=!1;async function P(e,t){y.value?.id===e||Eo||(Yt!==null&&(Eo=!0,await Yt,Eo=!1),y.value={id:e,again:!1},Yt=t().finally(()=>{y.value=null,Yt=null}),await Yt)}function vi(){y.value&&(y.value={...y.value,again:!0})}function Zt(e){if(!e.warning)return null;let t=e.warning.services.map(n=>ve(n));return i(`warning.${e.warning.code}`,{services:t.join(", ")})}function ve(e){let t=b.value?.office.services.find(n=>n.code===e);return t?w(t.name):e}var x=$(""),Pe=$(null),Sa=2e3;async function xo(){let e=await jt();if(e.outcome==="done")return $i(e.body);if(e.outcome==="refused"&&e.status===401){Rn(),v.value=null;return}x.value="page.unreachable",window.setTimeout(xo,Sa)}async function hi(e,t){if(e===""||t===""){x.value=i("sign_in.empty");return}let n=await j("POST","/sign-in",{body:{user:e,password:t},language:B.value});n.outcome==="done"?await $i(n.body.person):n.outcome==="lost"?x.value=i("sign_in.lost"):n.code==="not_signed_in"?x.value=i("sign_in.wrong"):n.code==="too_many_requests"?x.value=i("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):x.value=re(n)}async function $i(e){let t=Ye(e),[n]=t;go(e)?Oo(e):n!==void 0&&t.length===1?await To(n):So(e)}function So(e){zt(),Rn(),ue(),Z(()=>{An(),x.value="",v.value=e,ht.value=Ye(e)})}function bi(){v.value&&So(v.value)}async function To(e){let t=await di(e);if(t.outcome==="done"&&go(t.body))return Oo(t.body);if(t.outcome==="done")return So(t.body);if(t.outcome==="refused"&&t.status===401)return Jt(i("sign_in.expired"));x.value=t.outcome==="lost"?i("sign_in.lost"):re(t)}function Oo(e){ue(),Z(()=>{An(),x.value="",v.value=e,O.value=e.counter}),_i(e,yi)}async function yt(){if((await j("POST","/sign-out")).outcome==="lost"){x.value=i("sign_in.lost");return}Jt("")}function Jt(e){zt(),Rn(),Z(()=>{An(),Pe.value=null,v.value=null,x.value=e})}function yi(e){if(e==="signed_out"){Jt(i("sign_in.expired"));return}let t=b.value?.counters.find(r=>r.code===O.value),n=q(t??{code:String(O.value)});if(e==="closed"){ki(),x.value=i("choose.was_closed",{counter:n});return}zt();let o=t?.clerk===v.value?.name;Z(()=>{$t.value={counter:n,by:o?null:t?.clerk??null},O.value=null})}function Co(){return Gt(yi)}function gi(){v.value&&Oo({...v.value,counter:null})}function ki(){ue(),Z(()=>{O.value=null,oe.value=null})}function No(e,t){return x.value="",P(`open:${e.code}`,()=>Ta(e,t))}async function Ta(e,t){let n=await Bt("POST",Si(e.code,"open"),{body:{take_over:t},language:B.value});n.outcome==="done"?(Z(()=>{se(o=>mt(o,n.body)),Pe.value=null,O.value=e.code,v.value&&(v.value={...v.value,counter:e.code})}),pe()):n.outcome==="refused"&&n.code==="counter_taken"?Pe.value={counter:e,clerk:Oa(e.code)}:(Pe.value=null,x.value=n.outcome==="lost"?i("sign_in.lost"):re(n))}function Oa(e){return b.value?.counters.find(t=>t.code===e)?.clerk??""}async function Ao(e,t){let n=O.value;if(n===null)return null;if(C.value)return A("bad",i("connection.refuse")),null;let o=await Bt("POST",Si(n,e),{body:t,language:B.value});return o.outcome==="done"?(se(r=>mt(r,o.body)),o.body):(A("bad",o.outcome==="lost"?i("refused.lost_act"):re(o)),Co(),null)}function wi(e){return P("pause",async()=>{let t=await Ao("pause",{reason:e});if(t===null)return;let n=Zt(t);A(n?"warn":"quiet",n??i("done.pause"))})}function Ei(){return P("open",async()=>{await Ao("open",{take_over:!1})&&A("good",i("done.resume"))})}function xi(){return P("close",async()=>{let e=await Ao("close",{});e!==null&&(ki(),x.value=Zt(e)??"",v.value&&(v.value={...v.value,counter:null}))})}function Si(e,t){return`/offices/${v.value?.office}/counters/${encodeURIComponent(e)}/${t}`}function ie(e,{method:t="POST",...n}){oe.value=null;let o=`/offices/${v.value?.office}${e}`;return Bt(t,o,{...n,language:B.value},vi)}function Io(e,t,n={}){return ie(`/tickets/${t}/${e}`,{body:{counter:O.value,...n}})}async function Ti(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await j("GET",`/offices/${v.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function Do(e,t,n){Z(()=>{se(a=>he(a,t));let o=T.value,r=o+(De.value?Vr(e,De.value):0);xe.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},oe.value=null;let s=Math.round((r-o)/1e3);Re(s>0?`${n}. ${i("spoken.undo",{seconds:s})}`:n)}),pe()}function gt(e,t,n="good"){Z(()=>{se(o=>he(o,e)),xe.value?.ticket===e.id&&(xe.value=null),A(n,t)}),pe()}function be(e){e.outcome==="lost"?A("bad",i("refused.lost_act")):e.outcome==="refused"&&(A("bad",re(e)),Co(),pe())}function J(){return C.value&&A("bad",i("connection.refuse")),C.value}var kt={service:"",days:null,reminds:!1,day:"",slots:null,slot:"",visit:null,asking:"",key:""},G=$(null),Ue=$(null),rt=e=>e.office.services.filter(t=>(t.appointments_a_slot??0)>0);function Le(e){Ue.value=null,G.value=e?{...kt,key:$e()}:null}function Me(e){G.value&&(G.value={...G.value,...e})}function Ce(e,t){Ue.value={tone:e,text:t}}function Xt(e){e.outcome==="lost"?Ce("bad",i("refused.lost_act")):e.outcome==="refused"&&Ce("bad",re(e))}function Ro(e){let t=`/offices/${v.value?.office}/appointments${e}`;return j("GET",t,{language:B.value})}async function Po(e){Ue.value=null,Me({service:e,days:null,day:"",slots:null,slot:""});let t=await Ro(`/days?service=${encodeURIComponent(e)}`);if(G.value?.service===e){if(t.outcome!=="done")return Xt(t);Me({days:t.body.days.filter(n=>n.left>0),reminds:t.body.reminds})}}async function Oi(e){Me({day:e,slots:null,slot:""});let t=G.value?.service??"",n=await Ro(`/slots?service=${encodeURIComponent(t)}&day=${e}`);if(!(G.value?.day!==e||G.value.service!==t)){if(n.outcome!=="done")return Xt(n);Me({slots:n.body.slots.filter(o=>o.left>0)})}}function Ci(e){Ue.value=null,Me({slot:e})}async function Mo(e){if(e.trim()==="")return Ce("bad",i("booking.code_missing"));let t=await Ro(`/${encodeURIComponent(e.trim())}`);return t.outcome!=="done"?Xt(t):(Ue.value=null,Me({...kt,visit:t.body,key:$e()}))}function Qt(e){let t=G.value?.visit;t&&(Ue.value=null,Me({...kt,visit:t,asking:e,key:$e()}),e==="move"&&Po(t.service))}function Uo(e,t,n,o){return J()?Ce("bad",i("connection.refuse")):P(`booking:${e}`,async()=>{let r=await ie(`/appointments${t}`,{key:G.value?.key,body:n});return r.outcome!=="done"?Xt(r):(Me({...kt,visit:r.body,key:$e()}),Ce("good",i(o)))})}function Ni(e){let{service:t,day:n,slot:o}=G.value??kt;if(o==="")return Ce("bad",i("booking.slot_missing"));let r={service:t,day:n,slot:o,language:B.value,email:e.trim()||null};return Uo("book","",r,"booking.booked")}function Ai(){let{visit:e,day:t,slot:n}=G.value??kt;return n===""?Ce("bad",i("booking.slot_missing")):Uo("move",`/${e?.code}/move`,{day:t,slot:n},"booking.moved")}function Ii(){return Uo("cancel",`/${G.value?.visit?.code}/cancel`,{},"booking.cancelled")}function Di(){return J()?Ce("bad",i("connection.refuse")):P("booking:check-in",async()=>{let e=G.value?.visit,t=await ie(`/appointments/${e?.code}/check-in`,{key:G.value?.key,body:{}});if(t.outcome!=="done")return Xt(t);let n=t.body;return se(o=>he(o,n)),N.value!==null?(Le(!1),F("issued",{ticket:n.id})):(await Mo(e?.code??""),Ce("good",i("booking.arrived",{number:n.number})))})}var en=$(!1),it=$("");function wt(e){it.value="",en.value=e}function Ri(){if(!J())return P("day",Ca);it.value=i("connection.refuse")}async function Ca(){let e=b.value?.clock_day??"",t=await ie("/day/set",{});t.outcome==="lost"?it.value=i("day.lost"):t.outcome==="refused"?it.value=re(t):(wt(!1),A("good",i("day.done",{day:e&&et(e)})))}var Pn=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<dr?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}hadItsEffect(t){return this.unanswered!==null&&this.unanswered.ticket!==t}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var st=new Pn($e);function Mn(){if(!st.counts(performance.now())||J())return;if(fe.value)return Ei();let e=N.value?.ticket??null;return e&&De.value?.outcome_needed?F("outcome",{ticket:e.id}):(U.value!==null&&ue(),P("next",()=>Ui({})))}function Mi(e){return J()?void 0:P("next",()=>Ui(e))}async function Ui(e){let t=U.value,n=N.value?.ticket??null,o=st.keyFor(n?.id??null),r=await ie(`/counters/${O.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){st.lost(),A("bad",i("refused.lost"));return}if(_t(r)?st.lost():st.answered(),r.outcome==="refused")return be(r);bt(t),r.body===null?Na():r.body.state!=="called"?Li(r.body):Lo("next",r.body)}function Lo(e,t){let n=N.value?.counter,o=Array.from(t.number).join(" ");Do(e,t,i("spoken.next",{number:o,counter:n?q(n):""}))}function Li(e){let t=i(`state.${e.state}`);gt(e,i("done.before",{number:e.number,state:t}),"quiet")}function Bi(){let e=N.value?.ticket??null;y.value!==null||e?.state!=="called"||!st.hadItsEffect(e.id)||(st.answered(),Lo("next",e))}function Na(){xe.value=null,A("quiet",i(N.value?.line.some(Je)?"done.unconfirmed":"done.nobody")),pe()}function ye(e,t=N.value?.ticket??null){if(!J()){if(t===null)return A("quiet",i("refused.nobody_here"));if(!ct(e,t)){let n=i(`state.${t.state}`);return A("quiet",i("refused.impossible",{act:i(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!Aa(e))?F(e.asks,{ticket:t.id,act:e}):Ki(e,t,{})}}function Aa(e){return De.value?.outcome_needed&&(e.id==="finish"||!!N.value?.ticket)}function Et(e,t,n){return J()?void 0:Ki(e,t,n)}function Ki(e,t,n){return P(e.id,()=>Ia(e,t,n))}async function Ia(e,t,n){let o=U.value,r=await Io(e.id,t.id,n),s=r.outcome==="done"?r.body:await Ti(e,t,r);if(s===null)return be(r);bt(o),e.to&&s.state!==e.to?Li(s):e.id==="call"?Lo(e.id,s):e.undoable?Do(e.id,s,i(`done.${e.id}`,Pi(s))):gt(s,i(`done.${e.id}`,Pi(s)))}function Pi(e){let t=b.value?.office,n=t?.services.find(a=>a.code===e.service),o=b.value?.counters.find(a=>a.code===e.for_counter),r=e.for_counter?q(o??{code:e.for_counter}):null,s=n?w(n.name):e.service;return{number:e.number,service:s,where:r===null?s:`${s} · ${r}`,time:e.remind_at?ne(Date.parse(e.remind_at),t?.timezone):""}}function Un(){return J()?void 0:P("undo",Da)}async function Da(){let e=ot.value;if(e===null)return A("quiet",i("refused.nothing_to_undo"));let t=await Io("undo",e.ticket);if(_t(t))return be(t);if(xe.value=null,t.outcome!=="done")return be(t);Z(()=>{se(n=>he(n,t.body)),A("good",i("done.undo",{number:e.number}))}),pe()}var tn=$(!1),Be=$(null);function nn(e){Be.value=null,tn.value=e}function Ln(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function Fi(e,t){if(!Ln(e,t).some(n=>n.after_minutes===null)){Be.value={tone:"bad",text:i("profiles.last")};return}if(J()){Be.value={tone:"bad",text:i("connection.refuse")};return}return P(`profile:${e.code}:${t}`,()=>Ra(e,Ln(e,t)))}async function Ra(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await ie(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")Be.value={tone:"bad",text:i("refused.lost_act")};else if(o.outcome==="refused")Be.value={tone:"bad",text:re(o)};else{se(s=>mt(s,o.body));let r=Zt(o.body);Be.value=r?{tone:"warn",text:r}:{tone:"good",text:i("profiles.done",{counter:q(e)})}}}function Pa(e){if(nt.value||tn.value||G.value||en.value)return null;if(e.key==="F1")return()=>Te.value=!Te.value;if(Te.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:Ma(e.key);if(e.altKey||e.metaKey)return null;let t=U.value;if(t&&e.key==="Escape")return ue;if(t&&e.code==="NumpadEnter")return null;if(ro.includes(e.code)||ro.includes(e.key))return t?.kind==="outcome"&&t.act===null?bo:Mn;let n=hr(e.key);return n?t?.act===n&&t.ticket===N.value?.ticket?.id?bo:()=>ye(n):null}function Ma(e){return e.toLowerCase()==="z"?Un:e.toLowerCase()===_r?()=>F("issue"):e.toLowerCase()===vr&&b.value&&rt(b.value).length>0?()=>Le(!0):e===mr?Ua:null}function Ua(){document.querySelector(".waiting .row-button")?.focus()}function Wi(){window.addEventListener("keydown",e=>{if(N.value===null)return;let t=Pa(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var Bn=$(null),at=$(null);function Kn(e){at.value=null,Bn.value=null,nt.value=e,e&&Bo()}async function Bo(){let e=await j("GET","/me/sign-ins",{language:B.value});e.outcome==="done"?Bn.value=e.body.sign_ins:Ko(e)}async function Hi(e,t){let n=e===""?"old":t===""?"new":null;if(n!==null)return on("bad",i("account.empty"),n),!1;at.value=null;let o={body:{old:e,new:t},language:B.value},r=await j("POST","/me/password",o);return _t(r)&&(r=await j("POST","/me/password",o)),r.outcome!=="done"?(Ko(r),!1):(on("good",i("account.changed")),await Bo(),!0)}function Vi(e){return P(`end:${e.id}`,async()=>{let t=await j("DELETE",`/me/sign-ins/${e.id}`,{language:B.value}),n=t.outcome==="refused"&&t.code==="unknown_sign_in";return t.outcome!=="done"&&!n?Ko(t):(on("good",i("account.ended")),Bo())})}function Ko(e){e.outcome==="refused"&&e.status===401?Jt(i("sign_in.expired")):e.outcome==="refused"?on("bad",re(e),e.field):on("bad",i("account.lost"))}function on(e,t,n=null){at.value={tone:e,text:t,field:n}}function de({label:e,wide:t=!1,onClose:n,children:o}){let r=R(null);return H(()=>{let s=r.current;return s?.showModal(),s&&(s.scrollTop=0),()=>s?.close()},[]),u`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}var La={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],person:["M12 11a3.400 3.400 0 1 0 0-6.800A3.400 3.400 0 0 0 12 11Z","M5 19.500c0-3.600 2.800-5.900 7-5.900s7 2.300 7 5.900"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return u`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${(La[e]??[]).map(n=>u`<path d=${n} />`)}
  </svg>`}function me(){return u`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}function rn({id:e,label:t,autocomplete:n,describedBy:o,wrong:r,children:s}){let[a,l]=Q(!1);return u`<div class="field">
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
  </div>`}function xt(){let e=v.value?.name??"";return u`<button
    type="button"
    class="tool"
    data-act="account"
    aria-haspopup="dialog"
    aria-label=${`${e}: ${i("account.title")}`}
    onClick=${()=>Kn(!0)}
  >
    <${m} name="person" /><span class="top-person">${e}</span>
  </button>`}function St(){if(!nt.value)return null;let e=at.value;return u`<${de} label=${i("account.title")} onClose=${()=>Kn(!1)}>
    <h2>${i("account.title")}</h2>
    <${Ba} />
    <${Fa} />
    <p class="account-part"><a class="link" href="/cases/">${i("account.cases")}</a></p>
    <div class="account-foot">
      <p id="account-words" role="status" class="panel-words" data-tone=${e?.tone??"quiet"}>
        ${e&&u`<${m} name=${e.tone==="good"?"check":"alert"} /><span>${e.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Kn(!1)}>${i("help.close")}</button>
    </div>
  <//>`}function Ba(){let e=R(null),t=at.value?.field??null;return u`<form ref=${e} class="account-part" onSubmit=${async o=>{o.preventDefault();let r=new FormData(e.current);await Hi(String(r.get("old")),String(r.get("new")))?e.current?.reset():Ka(at.value?.field??null)}} noValidate>
    <h3>${i("account.password")}</h3>
    <input type="text" name="user" autocomplete="username" value=${v.value?.user} readonly hidden />
    <${rn} id="old" label=${i("account.old")} autocomplete="current-password"
      describedBy="account-words" wrong=${t==="old"} />
    <${rn} id="new" label=${i("account.new")} autocomplete="new-password"
      describedBy="account-note account-words" wrong=${t==="new"} />
    <p id="account-note" class="dialog-note">${i("account.note")}</p>
    <button type="submit" class="strong-button">${i("account.change")}</button>
  </form>`}function Ka(e){(e==="old"||e==="new")&&document.getElementById(e)?.focus()}function Fa(){let e=R(null);return u`<section class="account-part" aria-labelledby="sign-ins">
    <h3 id="sign-ins" ref=${e} tabindex="-1">${i("account.sign_ins")}</h3>
    <ul class="sign-ins">
      ${(Bn.value??[]).map(t=>u`<${Wa} key=${t.id} signIn=${t} title=${e} />`)}
    </ul>
  </section>`}function Wa({signIn:e,title:t}){let n={since:qi(e.since),seen:qi(e.seen_at),address:e.address??i("account.unknown_address")},o=async()=>{await Vi(e),t.current?.focus()};return u`<li class="sign-in" data-current=${e.current}>
    <p>
      <strong>${ji(e)}</strong>
      <span>${i("account.facts",n)}</span>
    </p>
    ${e.current?u`<em>${i("account.current")}</em>`:u`<button
          type="button"
          class="quiet-button"
          aria-label=${`${i("account.end")}: ${ji(e)}, ${i("account.facts",n)}`}
          aria-busy=${y.value?.id===`end:${e.id}`}
          onClick=${o}
        >
          <${m} name="door" />${i("account.end")}
        </button>`}
  </li>`}function ji({counter:e}){return e===null?i("account.no_counter"):q(b.value?.counters.find(t=>t.code===e)??{code:e})}function qi(e){return e.slice(11,16)}function le({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:s}){let a=R(null);return Rt(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),u`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${c=>{c.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${Ha}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${ue}>
        <${m} name="close" />${i("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${s}</div>
    <${Va} button=${t} danger=${n} busy=${o} />
  </form>`}function Ha(){Oe.value="",oe.value=null}function Va({button:e,danger:t,busy:n}){let o=Cn.value,r=Oe.value||o?.text||"",s=Oe.value?"bad":o?.tone??"quiet";return u`<div class="panel-foot">
    <p class="panel-words" data-tone=${s}>
      ${r&&u`<${m} name=${s==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&u`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${y.value?.id===n}
      aria-disabled=${C.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function W({label:e,name:t,choices:n,chosen:o=null}){return u`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>u`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&u` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function Gi({label:e,name:t,note:n}){return u`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function X(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}function Wn({hall:e}){return rt(e).length===0?null:u`<button
    type="button"
    class="aside-tool"
    data-act="booking"
    aria-haspopup="dialog"
    aria-keyshortcuts="Control+B"
    onClick=${()=>Le(!0)}
  >
    <${m} name="clock" />${i("booking.open")}<kbd>Ctrl+B</kbd>
  </button>`}function Hn({hall:e}){let t=G.value;if(t===null)return null;let n=Ue.value;return u`<${de} label=${i("booking.title")} wide onClose=${()=>Le(!1)}>
    <h2>${i("booking.title")}</h2>
    ${t.visit===null?u`<${ja} /><${qa} open=${t} hall=${e} />`:u`<${Ga} key=${t.visit.code} open=${t} visit=${t.visit} />`}
    <div class="account-foot booking-foot">
      <p role="status" class="panel-words" data-tone=${n?.tone??"quiet"}>
        ${n&&u`<${m} name=${n.tone==="good"?"check":"alert"} /><span>${n.text}</span>`}
      </p>
      ${t.visit!==null&&u`<button type="button" class="plain-button" onClick=${()=>Le(!0)}>${i("booking.another")}</button>`}
      <button type="button" class="plain-button" onClick=${()=>Le(!1)}>${i("help.close")}</button>
    </div>
  <//>`}function ja(){return u`<form class="account-part booking-find" onSubmit=${t=>{t.preventDefault();let n=t.currentTarget;Mo(String(new FormData(n).get("code")))}} noValidate>
    <label for="booking-code">${i("booking.code")}</label>
    <input id="booking-code" class="booking-input" name="code" autocomplete="off" autocapitalize="characters" spellcheck=${!1} autofocus />
    <button type="submit" class="plain-button">${i("booking.find")}</button>
  </form>`}function qa({open:e,hall:t}){let n=r=>{r.preventDefault();let s=r.currentTarget;Ni(String(new FormData(s).get("email")??""))},o=rt(t).map(r=>({value:r.code,text:w(r.name)}));return u`<form class="account-part" aria-labelledby="booking-new" onSubmit=${n} noValidate>
    <h3 id="booking-new">${i("booking.new")}</h3>
    <div onChange=${r=>{Po(Fo(r))}}>
      <${W} label=${i("ask.service")} name="service" choices=${o} />
    </div>
    <${zi} open=${e} />
    ${e.slot!==""&&e.reminds&&u`<label class="choices">
      <span class="choices-label">${i("booking.email")}</span>
      <span class="choices-row"><input class="booking-input" type="email" name="email" autocomplete="off" /><small>${i("booking.email_note")}</small></span>
    </label>`}
    ${e.slot!==""&&u`<${Fn} id="book" text=${i("booking.book",Yi(e))} />`}
  </form>`}function zi({open:e}){let t=(e.days??[]).map(o=>({value:o.day,text:Tn(o.day),note:i("booking.left",{count:o.left})})),n=(e.slots??[]).map(o=>({value:o.slot,text:o.slot,note:i("booking.left",{count:o.left})}));return u`
    ${e.days?.length===0&&u`<p class="dialog-note">${i("booking.all_full")}</p>`}
    ${t.length>0&&u`<div key=${e.service} onChange=${o=>{Oi(Fo(o))}}>
      <${W} label=${i("booking.day")} name="day" choices=${t} />
    </div>`}
    ${n.length>0&&u`<div key=${e.day} onChange=${o=>Ci(Fo(o))}>
      <${W} label=${i("booking.slot")} name="slot" choices=${n} />
    </div>`}
  `}function Ga({open:e,visit:t}){let n=R(null);H(()=>n.current?.focus(),[e.asking,t.slot_at,t.state]);let o={day:Tn(t.day),slot:t.slot};return u`<section class="account-part" aria-labelledby="booking-visit">
    <h3 id="booking-visit" ref=${n} tabindex="-1">
      ${w(t.service_name)} · ${i("booking.at",o)}
    </h3>
    <p class="panel-number booking-code">${t.code.slice(0,4)} ${t.code.slice(4)}</p>
    <p class="dialog-note">${i(`booking.state.${t.state}`,{number:t.number??""})}</p>
    ${t.state==="booked"&&u`<${za} open=${e} visit=${t} />`}
  </section>`}function za({open:e,visit:t}){let n=o=>{o.preventDefault(),Ai()};return e.asking==="move"?u`<form onSubmit=${n} noValidate>
      <${zi} open=${e} />
      <div class="booking-acts">
        ${e.slot!==""&&u`<${Fn} id="move" text=${i("booking.move_to",Yi(e))} />`}
        <button type="button" class="plain-button" onClick=${()=>Qt("")}>${i("booking.keep")}</button>
      </div>
    </form>`:e.asking==="cancel"?u`<p>${i("booking.cancel_sure")}</p>
      <div class="booking-acts">
        <${Fn} id="cancel" text=${i("booking.cancel")} danger onPress=${Ii} />
        <button type="button" class="plain-button" onClick=${()=>Qt("")}>${i("booking.keep")}</button>
      </div>`:u`<div class="booking-acts">
    ${t.today&&u`<${Fn} id="check-in" text=${i("booking.check_in")} onPress=${Di} />`}
    <button type="button" class="plain-button" onClick=${()=>Qt("move")}>${i("booking.move")}</button>
    <button type="button" class="plain-button" onClick=${()=>Qt("cancel")}>${i("booking.cancel")}</button>
  </div>`}function Fn({id:e,text:t,danger:n=!1,onPress:o}){return u`<button
    type=${o?"button":"submit"}
    class="strong-button"
    data-danger=${n}
    aria-busy=${y.value?.id===`booking:${e}`}
    aria-disabled=${C.value}
    onClick=${o}
  >
    ${t}
  </button>`}var Fo=e=>e.target.value,Yi=e=>({day:Tn(e.day),slot:e.slot});var Ya=6;function Ji({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="aside">
    ${e.parked.length>0&&u`<${Zi} label=${i("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&u`<${Zi} label=${i("missed.title")} name="missed" tickets=${e.missed.slice(0,Ya)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>F("issue")}>
        <${m} name="ticket" />${i("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${Wn} hall=${t} />
      <${Wo} />
    </div>
  </div>`}function Wo(){return Ze(v.value)?u`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>nn(!0)}>
    <${m} name="people" />${i("profiles.open")}
  </button>`:null}function Zi({label:e,name:t,tickets:n,timezone:o}){return u`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>u`<${Za} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function Za({ticket:e,timezone:t}){let n=Xe(e,T.value),o=e.state==="parked"&&e.remind_at?ne(Date.parse(e.remind_at),t):null;return u`<button type="button" class="chip" data-due=${n} onClick=${()=>F("ticket",{ticket:e.id})}>
    ${n&&u`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&u`<span>${n?i("parked.now"):o}</span>`}
  </button>`}var Ja=".work .main-button, .counter-card";function Vn({hall:e}){return!e.clock_day||!e.business_day||!Ze(v.value)?null:u`<${Xa} clockDay=${e.clock_day} openDay=${e.business_day} />`}function Xa({clockDay:e,openDay:t}){let n=R(null),o=R(!1),r=en.value;H(()=>{o.current&&!r&&n.current?.focus(),o.current=r},[r]),H(()=>eu,[]);let s={clock:et(e),open:et(t)};return u`<section class="banner day-strip" data-tone="wait" aria-label=${i("day.label")}>
    <${m} name="alert" />
    <p class="banner-text" role="alert">
      ${t===e?u`<strong>${i("trouble.clock_opened",{day:s.clock})}</strong>${" "}${i("day.what_opened")}`:u`<strong>${i("day.differs",s)}</strong>${" "}${i("day.what")}`}
    </p>
    <button ref=${n} type="button" class="plain-button" aria-haspopup="dialog" onClick=${()=>wt(!0)}>
      ${i("day.set")}
    </button>
    ${r&&u`<${tu} days=${s} becomes=${Qa(t,e)} />`}
  </section>`}function Qa(e,t){return e===t?"day.stays":e<t?"day.ends":"day.carries"}function eu(){wt(!1),queueMicrotask(()=>{document.activeElement===document.body&&document.querySelector(Ja)?.focus()})}function tu({days:e,becomes:t}){return u`<${de} label=${i("day.title",e)} onClose=${()=>wt(!1)}>
    <h2>${i("day.title",e)}</h2>
    <p>${i(t,e)}</p>
    <p class="dialog-note">${i("day.look",e)}</p>
    <p class="complaint" role="alert">
      ${it.value&&u`<${m} name="alert" /><span>${it.value}</span>`}
    </p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${()=>wt(!1)}>${i("day.no")}</button>
      <button
        type="button"
        class="strong-button"
        aria-busy=${y.value?.id==="day"}
        aria-disabled=${C.value}
        onClick=${Ri}
      >
        ${i("day.do",e)}
      </button>
    </div>
  <//>`}function Ke(){return u`<div class="languages" role="group" aria-label=${i("language.label")}>
    ${Kt.map(e=>u`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${B.value===e}
        aria-label=${`${i(`language.short.${e}`)} ${i(`language.${e}`)}`}
        onClick=${()=>$o(e)}
      >
        ${i(`language.short.${e}`)}
      </button>`)}
  </div>`}var nu=3;function Xi({desk:e,hall:t}){return u`<header class="top">
    <${me} />
    <h1 class="top-counter">${q(e.counter)}</h1>
    <p class="top-services">${ou(e)}</p>
    <${Ho} />
    <${Vo} />
    <p class="top-clock">${ne(T.value,t.office.timezone)}</p>
  </header>`}function ou({counter:e,services:t}){return t.length>nu?w(e.name):t.map(n=>w(n.name)).join(" · ")}function Ho(){return u`<div class="tools">
    <${xt} />
    <${Ke} />
    <button
      type="button"
      class="tool"
      aria-haspopup="dialog"
      aria-label=${`${i("help.open")} F1`}
      onClick=${()=>Te.value=!0}
    >
      <${m} name="keyboard" />
      <kbd>F1</kbd>
    </button>
    <button
      type="button"
      class="quiet-button"
      data-act="close"
      aria-busy=${y.value?.id==="close"}
      aria-disabled=${C.value}
      onClick=${xi}
    >
      <${m} name="door" />${i("act.close")}
    </button>
  </div>`}function Vo(){let e=_e.value?.state??"connecting";return u`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${i(`connection.${e}`)}
  </p>`}function jn({hall:e}){if(!tn.value)return null;let t=Be.value;return u`<${de} label=${i("profiles.title")} wide onClose=${()=>nn(!1)}>
    <h2>${i("profiles.title")}</h2>
    <p class="dialog-note">${i("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>u`<${ru} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&u`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>nn(!1)}>${i("help.close")}</button>
    </div>
  <//>`}function ru({counter:e,services:t}){return u`<li class="profile">
    <p class="profile-counter">
      <strong>${q(e)}</strong>
      <span data-state=${e.state}>${e.clerk??i(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${q(e)}>
      ${t.map(n=>u`<${iu} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function iu({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!Ln(e,t.code).some(a=>a.after_minutes===null),s=y.value?.id===`profile:${e.code}:${t.code}`;return u`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${s}
    aria-disabled=${r||C.value}
    title=${r?i("profiles.last"):w(t.name)}
    onClick=${()=>Fi(e,t.code)}
  >
    ${n&&u`<${m} name="check" />`}${w(t.name)}
    ${o!==null&&u` <small>${i("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&u` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function Qi({hall:e}){let t=R(null);return H(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===v.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${me} /><${Ke} />
        <${Wn} hall=${e} />
        <${Wo} />
        <${su} />
        <${xt} />
        <button type="button" class="quiet-button" onClick=${yt}>
          <${m} name="door" />${i("sign_out.do")}
        </button>
      </div>
      <${Vn} hall=${e} />
      <p class="arrival-lead">${i("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${i("choose.title")}</h1>
      <p class="complaint" role="alert">
        ${x.value&&u`<${m} name="alert" /><span>${x.value}</span>`}
      </p>
      ${e.counters.length===0&&u`<p>${i("choose.none")}</p>`}
      <ul class="counters" ref=${t}>
        ${e.counters.map(n=>u`<${au} key=${n.code} counter=${n} />`)}
      </ul>
      <${Vo} />
    </div>
    <${lu} />
    <${Hn} hall=${e} />
    <${jn} hall=${e} />
    <${St} />
  </main>`}function su(){return v.value===null||v.value===void 0||Ye(v.value).length<2?null:u`<button type="button" class="quiet-button" data-act="office" onClick=${bi}>
    <${m} name="transfer" />${i("office.other")}
  </button>`}function au({counter:e}){let t=y.value?.id===`open:${e.code}`;return u`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${e.state}
      data-counter=${e.code}
      aria-busy=${t}
      onClick=${()=>No(e,!1)}
    >
      <span class="counter-name">${q(e)}</span>
      <span class="counter-services">${w(e.name)}</span>
      <span class="counter-who"
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?i("choose.opening",{place:Sn(e)}):uu(e)}</span
      >
    </button>
  </li>`}function uu(e){return e.state==="closed"?i("choose.free"):i(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function lu(){if(Pe.value===null)return null;let{counter:e,clerk:t}=Pe.value,n={counter:q(e),name:t},o=()=>{Pe.value=null},r=t===v.value?.name;return u`<${de} label=${i("take_over.title",n)} onClose=${o}>
    <h2>${i("take_over.title",n)}</h2>
    <p>${i(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${i("take_over.what",{place:Sn(e)})}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${i("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>No(e,!0)}>
        ${i("take_over.do",n)}
      </button>
    </div>
  <//>`}function es({offices:e}){let t=R(null),n=fu(e);return H(()=>{document.activeElement===document.body&&t.current?.querySelector("button")?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${me} /><${Ke} />
        <${xt} />
        <button type="button" class="quiet-button" onClick=${yt}>
          <${m} name="door" />${i("sign_out.do")}
        </button>
      </div>
      <p class="arrival-lead">${i("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${i(e.length>0?"office.title":"office.none")}</h1>
      ${e.length===0&&u`<p>${i("office.none_note")}</p>`}
      <p class="complaint" role="alert">
        ${x.value&&u`<${m} name="alert" /><span>${x.value}</span>`}
      </p>
      <ul class="counters" ref=${t}>
        ${e.map(o=>u`<li key=${o}>
            <button type="button" class="counter-card" data-state="closed" data-office=${o} onClick=${()=>To(o)}>
              <span class="counter-name">${cu(n,o)}</span>
              <span class="counter-services">${o}</span>
            </button>
          </li>`)}
      </ul>
    </div>
    <${St} />
  </main>`}function cu(e,t){let n=e[t];return n?w(n):t}function fu(e){let[t,n]=Q({});return H(()=>{for(let o of e)j("GET",`/offices/${encodeURIComponent(o)}`).then(r=>{r.outcome==="done"&&n(s=>({...s,[o]:r.body.name}))})},[e]),t}var pu={free:"desk",called:"walking",serving:"desk",paused:"pause"};function ts({desk:e}){let{ticket:t}=e,n=t?t.state:fe.value?"paused":"free";return u`<section class="at-counter" data-state=${n} aria-label=${i("acts.label")}>
    <p class="at-state"><${m} name=${pu[n]??"desk"} />${i(`state.${n}`)}</p>
    ${t?u`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${du} ticket=${t} />`:u`<${_u} />`}
  </section>`}function du({ticket:e}){let t=Qe(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return u`<div class="at-details">
      <p class="at-service">${ve(e.service)}</p>
      <p class="at-note">
        <span class="long">${i("ticket.waited",{duration:t})}</span>
        <span class="short">${i("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.call_count>1&&u`<p class="at-note">${i("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&u`<${sn} />`}
      <${mu} />
    </div>
    <${ns} from=${n} label=${i(`timer.${e.state}`)} />`}function mu(){let e=It("add-service");return Nn(e)?u`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>ye(e)}>
    <${m} name=${e.icon} /><span class="long">${i("act.add-service")}</span
    ><span class="short">${i("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function _u(){return u`<p class="at-nobody">${i("state.free_hint")}</p>
    ${fe.value&&tt.value!==null&&u`<${ns} from=${tt.value} label=${i("timer.paused")} />`}`}function ns({from:e,label:t}){return u`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${ni(T.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function sn(){return u`<span class="priority"><${m} name="chevrons_up" />${i("priority")}</span>`}function os({ticket:e,hall:t}){let n=Cn.value,o=En(e,te(t.office),T.value);return u`<div class="answers" hidden=${U.value!==null}>
    <${vu} />
    <div>
      ${n&&u`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!ot.value&&!n&&o&&u`<${hu} ticket=${e} />`}
  </div>`}function vu(){let e=ot.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return u`<div class="undo">
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
      onClick=${Un}
    >
      <${m} name="undo" />${i("act.undo")}<kbd>Ctrl+Z</kbd>
    </button>
    <span class="undo-time" style=${`transform: scaleX(${e.leftMs/(e.until-e.since)})`}></span>
  </div>`}function hu({ticket:e}){let t=It("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return u`<div class="suggestion" role="status">
    <p>${i("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>ye(t)}>
      <${m} name=${t.icon} />${i("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}var $u=3e4;function qn(e,t=null){return J()?void 0:P(`print:${e.id}`,()=>bu(e,t))}async function bu(e,t){let n=U.value,o=await ie(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return F("print",{ticket:e.id});if(o.outcome!=="done")return be(o);rs(e),bt(n),gt(o.body,i("done.print",{number:e.number}))}function rs(e){let t=new Set(Se.value);t.delete(`print:${e.id}`),Se.value=t,Vt.value=new Map(Vt.value).set(e.id,T.value+$u)}function is(e){Se.value=new Set(Se.value).add(e)}function ss(e,t){let n=U.value?.key;return J()?void 0:P("issue",()=>yu(e,t,n))}async function yu(e,t,n){let o=await ie("/tickets",{key:n,body:e});if(o.outcome!=="done")return be(o);let r=o.body;if(se(a=>he(a,r)),F("issued",{ticket:r.id}),t===null)return;let s=await ie(`/tickets/${r.id}/print`,{body:{device:t}});return s.outcome!=="done"?be(s):(rs(r),A("good",i("done.issue",{number:r.number})))}function as(e,t){return J()?void 0:P("priority",()=>gu(e,t))}async function gu(e,t){let n=U.value,o=await ie(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return be(o);bt(n);let r=t.priority===null?"done.priority_none":"done.priority";gt(o.body,i(r,{number:e.number}))}var ku=new Set([...Object.values(li),...Object.values(ui)].map(String));function us({timezone:e}){if(!C.value||_e.value===null)return null;let t=ne((_e.value.heard??_e.value.since)+Wt.value,e);return u`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${i("connection.down_since",{time:t})}</strong> ${i("connection.down_what")}
    </p>
  </div>`}function ls(){let[e,t]=Q(!1),n=ri.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return u`<section class="troubles" aria-label=${i("trouble.label")}>
    <div role="status">
      <ul>
        ${o.map((r,s)=>u`<${Eu} key=${r.id} trouble=${r}>
            ${s===0&&n.length>1&&u`<${wu} all=${e} showAll=${t} count=${n.length-1} />`}
          <//>`)}
      </ul>
    </div>
  </section>`}function wu({all:e,showAll:t,count:n}){return u`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?i("trouble.less"):i("trouble.more",{count:n})}
  </button>`}function Eu({trouble:e,children:t}){return u`<li class="banner" data-tone="wait">
    <${m} name=${Su(e)} />
    <p class="banner-text">
      <strong>${Tu(e)}</strong>
      ${e.kind==="print"&&u`<span class="long">${" "}${i("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${xu} trouble=${e} />
    <button type="button" class="link" onClick=${()=>is(e.id)}>
      ${i("trouble.known")}
    </button>
  </li>`}function xu({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>qn(n):()=>F("ticket",{ticket:n.id});return u`<button type="button" class="link" aria-busy=${y.value?.id===e.id} onClick=${o}>
    ${i(`trouble.${t}.do`)}
  </button>`}function Su({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function Tu({kind:e,ticket:t,device:n,code:o}){if(e==="clock"||e==="clock_opened")return i(`trouble.${e}`,{day:et(o??"")});if(t&&e==="parked")return i("trouble.parked",{number:t.number});let r=ku.has(o??"");if(t){let{number:s}=t;return r?i("trouble.print_why",{number:s,why:i(`trouble.${o}`)}):i("trouble.print",{number:s})}return i("trouble.device",{name:n?.name??"",what:i(`trouble.${r?o:"other"}`)})}function cs({desk:e,hall:t}){let n=R(null);H(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=y.value?.id==="next"||y.value?.id==="open";return u`<button
    type="button"
    ref=${n}
    class="main-button"
    data-paused=${fe.value}
    aria-busy=${o}
    aria-disabled=${C.value}
    aria-keyshortcuts="F9"
    onClick=${Mn}
  >
    <${m} name=${fe.value?"play":"arrow"} />
    <span class="main-words">
      <span class="main-word">${i(fe.value?"resume":"next")}</span>
      <span class="main-who">${Ou(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function Ou(e,t){if(y.value?.id==="next")return i(y.value.again?"next.retrying":"next.sending");if(fe.value)return i("resume.hint",{reason:Cu(e,t)});let n=e.next;if(!n)return i(e.line.some(Je)?"next.unconfirmed":"next.nobody");let o={number:n.number,service:ve(n.service)},r=n.priority===null?"":` · ${i("priority.inline")}`;return u`<span class="long">${i("next.who",o)}${r}</span
    ><span class="short">${i("next.who_short",o)}${r}</span>`}function Cu(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?w(n.name):""}function fs({ticket:e,hall:t}){return u`<div class="acts" role="group" aria-label=${i("acts.label")} hidden=${U.value!==null}>
    ${pr.map(n=>u`<${Nu} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function Nu({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!Nn(e),s=e.id==="no-show"&&En(t,te(n.office),T.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    data-suggested=${s}
    aria-disabled=${r||C.value}
    data-started=${!!a}
    aria-busy=${y.value?.id===e.id}
    aria-keyshortcuts=${e.key}
    onClick=${()=>ye(e)}
  >
    <${m} name=${e.icon} />
    <span class="act-word"
      >${a?u`<span class="long">${i("act.start.done",{time:ne(Date.parse(a),o)})}</span
            ><span class="short">${i("act.start.done_short")}</span>`:i(`act.${e.id}`)}</span
    >
    <kbd>${e.key}</kbd>
  </button>`}function ps(){if(!Te.value)return null;let e=b.value?.office.rule,t=De.value?.longest_wait_minutes,n=()=>{Te.value=!1};return u`<${de} label=${i("help.title")} wide onClose=${n}>
    <h2>${i("help.title")}</h2>
    ${e&&u`<section class="help-rule">
      <h3>${i("help.rule")}</h3>
      <p>${w(e)}${t&&` ${i("help.limit",{minutes:t})}`}</p>
    </section>`}
    <dl class="keys">
      <${ge} keys=${["F9",i("help.keypad")]} does=${i("help.next")} />
      ${lt.filter(o=>o.key).map(o=>u`<${ge} key=${o.id} keys=${[o.key]} does=${i(`act.${o.id}`)} />`)}
      <${ge} keys=${["Ctrl+Z"]} does=${i("act.undo")} />
      <${ge} keys=${["Ctrl+↓"]} does=${i("help.line")} />
      <${ge} keys=${["Ctrl+I"]} does=${i("act.issue")} />
      ${b.value&&rt(b.value).length>0&&u`<${ge} keys=${["Ctrl+B"]} does=${i("booking.title")} />`}
      <${ge} keys=${["Tab"]} does=${i("help.tab")} />
      <${ge} keys=${["Enter"]} does=${i("help.enter")} />
      <${ge} keys=${["Esc"]} does=${i("help.escape")} />
      <${ge} keys=${["F1"]} does=${i("help.help")} />
    </dl>
    <p class="dialog-note">${i("help.note")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${n}>${i("help.close")}</button>
    </div>
  <//>`}function ge({keys:e,does:t}){return u`<div class="key">
    <dt>${e.map(n=>u`<kbd>${n}</kbd>`)}</dt>
    <dd>${t}</dd>
  </div>`}var Au=[5,10,15,30,60],Iu=["first","arrival","last"],Du=["asked","left","mistake","not_taken"];function ds({ticket:e,act:t,hall:n}){let o=te(n.office).park_minutes,r=Tt(n.office.park_reasons??[]),s=[...new Set([...Au,o])].sort((l,c)=>l-c),a=l=>{let c=X(l,"reason");return c===null?Fe("lack.reason"):Et(t,e,{reason:c,minutes:Number(X(l,"minutes"))})};return u`<${le} title=${ut("park",e)} button=${Ot("park",e)} busy="park" onAnswer=${a}>
    <${W} label=${i("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${W}
      label=${i("ask.remind")}
      name="minutes"
      choices=${s.map(l=>({value:String(l),text:i("duration.minutes",{minutes:l})}))}
      chosen=${String(o)}
    />
  <//>`}function ms({ticket:e,act:t,hall:n}){let[o,r]=ys(e,n),s=e.state!=="waiting"||vt(v.value,te(n.office)),a=Iu.filter(c=>s||c==="arrival"),l=c=>{let d=X(c,"service"),p=X(c,"to_counter");return d===null&&p===null?Fe("lack.where"):Et(t,e,{service:d,to_counter:p,position:X(c,"position")})};return u`<${le} title=${ut("transfer",e)} button=${Ot("transfer",e)} busy="transfer" onAnswer=${l}>
    <${W} label=${i("ask.service")} name="service" choices=${[{value:"",text:o,note:i("ask.same_service")},...r]} chosen="" />
    <${W} label=${i("ask.counter")} name="to_counter" choices=${[{value:"",text:i("ask.any_counter")},...n.counters.map(Ru)]} chosen="" />
    <${W} label=${i("ask.position")} name="position" choices=${a.map(c=>({value:c,text:i(`position.${c}`)}))} chosen="arrival" />
  <//>`}function _s({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=s=>{let a=X(s,"outcome");return a===null?Fe("lack.outcome"):t===null?Mi({outcome:a}):Et(t,e,{outcome:a})};return u`<${le} title=${ut(`outcome_${o}`,e)} button=${Ot(o,e)} busy=${o} onAnswer=${r}>
    <${W} label=${i("ask.outcome")} name="outcome" choices=${Tt(n.office.outcomes??[])} />
  <//>`}function vs({ticket:e,act:t,hall:n}){let[,o]=ys(e,n),r=s=>{let a=X(s,"service");return a===null?Fe("lack.service"):Et(t,e,{service:a})};return u`<${le} title=${ut("add-service",e)} button=${Ot("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${i("add-service.note",{number:e.number})}</p>
    <${W} label=${i("ask.service")} name="service" choices=${o} />
  <//>`}function hs({ticket:e,act:t}){let n=r=>{let s=X(r,"reason");return s===null?Fe("lack.reason"):Et(t,e,{reason:s})},o=Du.map(r=>({value:r,text:i(`cancel.${r}`)}));return u`<${le} title=${ut("cancel",e)} button=${Ot("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${i("cancel.note")}</p>
    <${W} label=${i("ask.why")} name="reason" choices=${o} />
  <//>`}function $s({ticket:e,hall:t}){let n=o=>as(e,{priority:X(o,"priority")});return u`<${le} title=${ut("priority",e)} button=${i("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${i("priority.note")}</p>
    <${W} label=${i("ask.priority")} name="priority" choices=${jo(t)} chosen=${e.priority??""} />
  <//>`}function bs({ticket:e,hall:t}){let n=xn(t),o=r=>{let s=X(r,"device");return s===null?Fe("lack.printer"):qn(e,s)};return u`<${le} title=${ut("print",e)} button=${Ot("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${W} label=${i("ask.printer")} name="device" choices=${n.map(Go)} chosen=${qo(n)} />
  <//>`}function jo(e){return[{value:"",text:i("priority.none")},...Tt(e.office.priorities)]}function qo(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function Go(e){return{value:e.id,text:e.name,note:e.online?void 0:i("trouble.offline")}}function Tt(e){return e.map(t=>({value:t.code,text:w(t.name)}))}function Fe(e){Oe.value=i(e),Re(Oe.value)}function ys(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?w(n.name):e.service,Tt(o)]}function Ru(e){let t=e.state==="open"?void 0:i(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function ut(e,t){return i(`panel.${e}`,{number:t.number})}function Ot(e,t){return i(`do.${e}`,{number:t.number})}function gs({hall:e}){let t=xn(e),{languages:n}=e.office,[o]=n,[r,s]=Q(""),a=c=>{let{name:d,value:p}=c.target;d==="service"&&s(p)},l=c=>{let d=X(c,"service");if(d===null)return Fe("lack.service");let p=X(c,"appointment"),_={service:d,priority:X(c,"priority"),language:Kt.find(h=>h===(X(c,"language")??o)),appointment_at:p&&oi(p,T.value,e.office.timezone)};return ss(_,X(c,"device"))};return u`<${le} title=${i("panel.issue")} button=${i("do.issue")} busy="issue" onAnswer=${l}>
    <div onChange=${a}>
      <${W} label=${i("ask.service")} name="service" choices=${Tt(e.office.services)} />
    </div>
    <${W}
      label=${i("ask.printer")}
      name="device"
      choices=${[...t.map(Go),{value:"",text:i("ask.no_slip")}]}
      chosen=${qo(t)}
    />
    ${Pu(r,e)&&u`<${W} label=${i("ask.priority")} name="priority" choices=${jo(e)} chosen="" />
      <${Gi} label=${i("ask.appointment")} name="appointment" note=${i("ask.no_appointment")} />`}
    ${n.length>1&&u`<${W}
      label=${i("ask.language")}
      name="language"
      choices=${n.map(c=>({value:c,text:i(`language.${c}`)}))}
      chosen=${o}
    />`}
  <//>`}function Pu(e,t){if(vt(v.value,te(t.office)))return!0;let n=N.value?.counter;return n!==void 0&&(e===""||wn(n,e))}function ks({ticket:e}){return u`<${le} title=${i("panel.issued")}>
    <p class="panel-number">${e.number}</p>
    <p class="panel-service">${ve(e.service)}</p>
    <div class="panel-acts">
      <button type="button" class="act" onClick=${()=>F("issue")}>
        <${m} name="plus" /><span class="act-word">${i("do.issue_more")}</span>
      </button>
      <button type="button" class="act" onClick=${()=>F("print",{ticket:e.id})}>
        <${m} name="printer" /><span class="act-word">${i("act.print")}</span>
      </button>
    </div>
  <//>`}function ws({ticket:e,hall:t}){let n=te(t.office),o=N.value?.counter,r=o?Hr(e,o,vt(v.value,n)):[];return u`<${le} title=${`${e.number} · ${ve(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${Xe(e,T.value)}>${Lu(e,t)}</span>
      ${e.priority!==null&&u`<${sn} />`}
    </p>
    <div class="panel-acts">
      ${r.map(s=>u`<${Mu} key=${s.id} act=${s} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function Mu({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${y.value?.id===e.id}
    aria-disabled=${C.value}
    onClick=${()=>ye(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?i("act.return_after",{count:n}):i(Uu(e,t))}</span>
  </button>`}function Uu(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function Lu(e,t){let{timezone:n,park_reasons:o}=t.office,r=s=>s?ne(Date.parse(s),n):"";if(e.state==="parked"){let s=(o??[]).find(l=>l.code===e.park_reason),a=Xe(e,T.value)?"parked.due":"parked.until";return i(a,{reason:s?w(s.name):i("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?i("missed.at",{time:r(e.finished_at)}):i("ticket.waited",{duration:Qe(T.value-Date.parse(e.issued_at))})}var Bu=["waiting","parked","no_show"],Ku={park:ds,transfer:ms,outcome:_s,"add-service":vs,cancel:hs,priority:$s,print:bs,issue:gs,issued:ks,ticket:ws};function Es({hall:e}){let t=U.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&y.value===null&&!Fu(t,n);return Rt(()=>{o&&(ue(),A("quiet",i("panel.changed",{number:n?.number??""})))},[o]),Rt(()=>{t===null&&ii()},[t===null]),t===null||o?null:u`<${Ku[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function Fu(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?Bu.includes(t.state):e.act!==null?ct(e.act,t):e.kind!=="outcome"||vo.includes(t.state)}var xs=3;function Ss({desk:e,hall:t}){let[n,o]=Q(!1);if(fe.value)return null;let r=t.office.pause_reasons,s=n?r:r.slice(0,xs);return u`<footer class="pause" data-open=${n} hidden=${U.value!==null}>
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
      ${s.map(a=>u`<${Wu} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>xs&&u`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${i("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&u`<${Hu} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function Wu({reason:e}){return u`<button
    type="button"
    class="reason"
    aria-busy=${y.value?.id==="pause"}
    aria-disabled=${C.value}
    onClick=${()=>wi(e.code)}
  >
    ${w(e.name)}
  </button>`}function Hu({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(s=>s.services.includes(r.service.code))).map(r=>w(r.service.name));return o.length===0?null:u`<p class="alone">${i("pause.alone",{services:o.join(", ")})}</p>`}var Vu=48,zo=4,ju=4;function Ts({desk:e,hall:t}){let n=R(null),[o,r]=Q(!1),s=Yu(n),a=o?e.line:e.line.slice(0,s),l=e.line.length-a.length;return u`<aside class="waiting" aria-label=${i("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>ju}>
      ${e.counts.map(c=>u`<${qu} key=${c.service.code} count=${c} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${i("waiting.title")}</h2>
      <p>${i("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&u`<p class="waiting-empty">${i("waiting.empty")}</p>`}
      <ol onKeyDown=${zu}>
        ${a.map((c,d)=>u`<${Gu} key=${c.id} ticket=${c} first=${d===0} rules=${te(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(l>0||o)&&u`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?i("trouble.less"):i("waiting.more",{count:l})}
    </button>`}
    <${Ji} desk=${e} hall=${t} />
  </aside>`}function qu({count:e}){let{service:t,waiting:n,longestMs:o}=e;return u`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${w(t.name)}</span>
    <span class="count-longest"
      >${o===null?i("waiting.nobody"):i("waiting.longest",{duration:Qe(o)})}</span
    >
  </li>`}function Gu({ticket:e,first:t,rules:n,timezone:o}){let r=Wr(e,n,T.value),s=Ee(e),a=!!e.appointment_at&&s>T.value,l=Je(e);return u`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
    <button
      type="button"
      class="row-button"
      tabindex=${t?0:-1}
      onClick=${()=>F("ticket",{ticket:e.id})}
    >
      <span class="row-number">${e.number}</span>
      <span class="row-service" data-crowded=${e.priority!==null||r!==null||l}
        >${ve(e.service)}</span
      >
      ${e.for_counter&&u`<span class="row-own">${i("waiting.own")}</span>`}
      ${l&&u`<span class="row-unconfirmed">${i("waiting.unconfirmed")}</span>`}
      ${e.priority!==null&&u`<${sn} />`}
      ${r!==null&&u`<span class="row-late"><${m} name="clock" />${i("waiting.past",{minutes:r})}</span>`}
      <span class="row-waited">${a?i("waiting.from",{time:ne(s,o)}):Qe(T.value-s)}</span>
    </button>
  </li>`}function zu(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function Yu(e){let[t,n]=Q(zo);return H(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(zo,Math.floor(o.clientHeight/Vu)):zo)},s=new ResizeObserver(r);return s.observe(o),window.addEventListener("resize",r),()=>{s.disconnect(),window.removeEventListener("resize",r)}},[]),t}function Os({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="desk">
    <${Xi} desk=${e} hall=${t} />
    <${us} timezone=${n} />
    <${Vn} hall=${t} />
    <${ls} />
    <div class="desk-body">
      <main class="work" aria-busy=${y.value!==null}>
        <${ts} desk=${e} />
        <${cs} desk=${e} hall=${t} />
        <${fs} ticket=${e.ticket} hall=${t} />
        <${Es} hall=${t} />
        <${os} ticket=${e.ticket} hall=${t} />
        <${Ss} desk=${e} hall=${t} />
      </main>
      <${Ts} desk=${e} hall=${t} />
      <div class="foot"><${Ho} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${Ft.value.number}>${Ft.value.text}</span></p>
    <${ps} />
    <${St} />
    <${Hn} hall=${t} />
    <${jn} hall=${t} />
  </div>`}function Cs(){let[e,t]=Q(!1),[n,o]=Q(!1),r=R(null);H(()=>Yo(r.current,"user")?.focus(),[]);async function s(l){if(l.preventDefault(),e)return;t(!0);let c=Yo(r.current,"user"),d=Yo(r.current,"password");await hi(c?.value.trim()??"",d?.value??""),t(!1),x.value!==""&&(c?.value?d:c)?.select()}let a=l=>{l.getModifierState&&o(l.getModifierState("CapsLock"))};return u`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${s} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${me} /><${Ke} /></div>
      <h1>${i("sign_in.title")}</h1>
      <p class="arrival-lead">${i("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${i("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${!1}
          aria-describedby="complaint" aria-invalid=${x.value!==""} />
      </label>
      <${rn} id="password" label=${i("sign_in.password")} autocomplete="current-password"
        describedBy="caps complaint" wrong=${x.value!==""}>
        <p id="caps" class="caps" role="status">${n&&u`<${m} name="alert" />${i("sign_in.caps_lock")}`}</p>
      <//>
      <p id="complaint" class="complaint" role="alert">
        ${x.value&&u`<${m} name="alert" /><span>${x.value}</span>`}
      </p>
      <button type="submit" class="main-button sign-in-button" aria-busy=${e}>
        <span class="main-word">${i(e?"sign_in.doing":"sign_in.do")}</span><${m} name="arrow" />
      </button>
      <p class="arrival-note">${i("sign_in.forgotten")}</p>
    </form>
  </main>`}function Yo(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function Ns(){let e=x.value!==""||C.value;return u`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${me} />
      <p>${i(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function As({taken:e}){let t={counter:e.counter,name:e.by??""};return u`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${me} /></div>
      <h1>${i("taken.title",t)}</h1>
      <p class="arrival-lead">${i(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${yt}>${i("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${gi}>${i("taken.choose")}</button>
      </div>
    </div>
  </main>`}var Zu=5e3;function Is(){ae(()=>{document.title=N.value?Ju(N.value):i("page.title")}),ae(Bi);let e=-1/0;ae(()=>{let t=ot.value;t===null||t.since===e||t.leftMs>Zu||(e=t.since,Re(i("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function Ju({counter:e,line:t,next:n}){let o={counter:q(e),waiting:t.length};return n===null?i(t.length?"title.later":"title.nobody",o):i("title.waiting",{...o,next:n.number})}var Xu=500;function Qu(){return v.value===null?u`<${Cs} />`:ht.value!==null?u`<${es} offices=${ht.value} />`:$t.value!==null?u`<${As} taken=${$t.value} />`:v.value===void 0||b.value===null?u`<${Ns} />`:O.value===null||N.value===null?u`<${Qi} hall=${b.value} />`:u`<${Os} desk=${N.value} hall=${b.value} />`}await ti();window.setInterval(()=>{Ht.value=Date.now()},Xu);Wi();Is();oo(u`<${Qu} />`,document.getElementById("page"));xo();
